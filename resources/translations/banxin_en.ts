<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
  <context>
    <name>banxin</name>
    <message>
      <location filename="../../reader/ahead.py" />
      <source>“{file}”一直读不出来，也没有应答，没有收入；别的文件不受影响。请检查这个文件和它所在的磁盘，再重试。</source>
      <translation>"{file}" could not be read: the disk gave no answer. It was not taken in; other files are not affected. Check the file and its disk, then retry.</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>“{name}”解析了 {seconds} 秒还没有完，已经停下，没有收入。请把它分成几个小文件，再试一次。</source>
      <translation>"{name}" was still being parsed after {seconds} seconds, so it was stopped and not added. Split it into smaller files and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>解析“{name}”要用的内存太多，已经停下，没有收入。请把它分成几个小文件，再试一次。</source>
      <translation>Parsing "{name}" took too much memory, so it was stopped and not added. Split it into smaller files and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>解析“{name}”时程序出错，没有收入，别的文件不受影响。请把日志连同这个文件报告给我们（banxin doctor）。</source>
      <translation>The program failed while parsing "{name}". It was not added; other files are not affected. Please report it with the log and the file (banxin doctor).</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>程序正在退出，“{name}”没有收入。请下次再打开它。</source>
      <translation>The program is closing and "{name}" was not added. Open it again next time.</translation>
    </message>
    <message>
      <location filename="../../reader/app.py" />
      <source>这个资料库的窗口已经开着（进程 {pid}），但一直没有应答；没有另开一个。请等它恢复；等不到，就结束那个进程，再打开版心。</source>
      <translation>A window of this library is open already (process {pid}) but does not answer; no second one was opened. Wait until it recovers; if it does not, end that process and open Banxin again.</translation>
    </message>
    <message>
      <location filename="../../reader/app.py" />
      <source>版心</source>
      <translation>Banxin</translation>
    </message>
    <message>
      <location filename="../../reader/arrivals.py" />
      <source>收入“{name}”时程序出错，没有收入，别的文件不受影响。请把日志连同这个文件报告给我们（banxin doctor）。</source>
      <translation>The program failed while adding "{name}". It was not added; other files are not affected. Please report it with the log and the file (banxin doctor).</translation>
    </message>
    <message>
      <location filename="../../reader/arrivals.py" />
      <source>文件夹“{folder}”现在读不到（移走了，或没有连上），里面的文件还没有收入。</source>
      <translation>The folder "{folder}" cannot be read now (moved, or not connected); its files are not added yet.</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{line}，还要约 {left}</source>
      <translation>{line}, about {left} left</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{done:,}/{total:,} MB</source>
      <translation>{done:,}/{total:,} MB</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{line}（{size}）</source>
      <translation>{line} ({size})</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{done:,}/{total:,} 个文件</source>
      <translation>{done:,} of {total:,} {total:file|files}</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{done:,}/{total:,} 篇</source>
      <translation>{done:,}/{total:,} articles</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>{count} 种</source>
      <translation>{count}</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>版本</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>系统</source>
      <translation>System</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>位置</source>
      <translation>Places</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>字体</source>
      <translation>Fonts</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>输入法</source>
      <translation>Input methods</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>资料库</source>
      <translation>Library</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>版心 {version} 诊断信息（不含文章内容）</source>
      <translation>Banxin {version} diagnosis (without the text of articles)</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>解析器</source>
      <translation>Parser</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>打包</source>
      <translation>Frozen</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>是</source>
      <translation>yes</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>否</source>
      <translation>no</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>资料文件夹</source>
      <translation>Data folder</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>日志</source>
      <translation>Log</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>缓存</source>
      <translation>Cache</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>资源</source>
      <translation>Resources</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>程序</source>
      <translation>Program</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>上次崩溃的记录</source>
      <translation>Record of the last crash</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>有</source>
      <translation>yes</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（没有权限进入）</source>
      <translation> (no permission to enter)</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（只读）</source>
      <translation> (read only)</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>中文字体</source>
      <translation>Chinese fonts</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有 Qt</source>
      <translation>no Qt</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>处理器</source>
      <translation>Processors</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>{count} 个</source>
      <translation>{count}</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>Qt 的输入法插件</source>
      <translation>Input method plugins of Qt</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有设</source>
      <translation>not set</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>剩余空间</source>
      <translation>Free space</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（还没有）</source>
      <translation> (not there yet)</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（看不到：{error}）</source>
      <translation> (cannot be seen: {error})</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有，查不了</source>
      <translation>none, so fonts are not known</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>问不到（{error}）</source>
      <translation>not answered ({error})</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>{name}：{value}</source>
      <translation>{name}: {value}</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <location filename="../../reader/errors.py" />
      <source>一个更新版本的版心已升级了这个资料库；请关闭这个窗口，用新版打开。</source>
      <translation>A newer version of Banxin has upgraded this library. Close this window and open it with the new version.</translation>
    </message>
    <message>
      <location filename="../../reader/errors.py" />
      <source>资料文件夹“{folder}”不见了（移走了、改了名，或磁盘没有连上），没有另建新的。请把它放回原处，再试一次；或关闭版心，用 --data-dir 写明它现在的位置。</source>
      <translation>The data folder "{folder}" is gone (moved, renamed, or its disk is not connected); no new one was made. Put it back in its place and try again, or close Banxin and say where it is now with --data-dir.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>另有 {count:,} 个文件不是文本（{said}），没有收入。</source>
      <translation>{count:,} other {count:file is|files are} no text ({said}) and {count:was|were} not taken in.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”超过 {largest} MB，不像报纸的文字。请把它分成几个小文件。</source>
      <translation>"{path}" is larger than {largest} MB, too large for newspaper text. Split it into smaller files.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source> 等</source>
      <translation> and more</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>文件夹“{folder}”里没有文本文件（.txt、.text、.md）。请另选一个文件夹。</source>
      <translation>There are no text files (.txt, .text, .md) in "{folder}". Choose another folder.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>{count:,} 个 {suffix}</source>
      <translation>{count:,} {suffix}</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”已存在，没有动它。请换一个文件名。</source>
      <translation>"{path}" already exists and was left alone. Choose another file name.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有“{parent}”这个文件夹。请检查路径，或换一个地方。</source>
      <translation>There is no folder "{parent}". Check the path or choose another place.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有权限写“{path}”。请换一个文件夹。</source>
      <translation>No permission to write "{path}". Choose another folder.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>磁盘已满，没有写成“{path}”。请腾出一些空间，再试一次。</source>
      <translation>The disk is full and "{path}" was not written. Free some space and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>写不了“{path}”（{strerror}）。请换一个文件夹，或检查磁盘。</source>
      <translation>Cannot write "{path}" ({strerror}). Choose another folder or check the disk.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>{none}{others}</source>
      <translation>{none} {others}</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”是文件夹，不是文件。请选其中的文本文件，或打开整个文件夹。</source>
      <translation>"{path}" is a folder, not a file. Choose the text files in it, or open the whole folder.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”不是普通文件（是管道或设备）。请选一个文本文件。</source>
      <translation>"{path}" is not a regular file (it is a pipe or a device). Choose a text file.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>找不到“{path}”。请检查路径是否写对。</source>
      <translation>Cannot find "{path}". Check the path.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有权限读取“{path}”。请检查它的权限，或把它复制到别处再打开。</source>
      <translation>No permission to read "{path}". Check its permissions, or copy it elsewhere and open the copy.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>读不了“{path}”（{errno}）。请检查文件和磁盘，再试一次。</source>
      <translation>Cannot read "{path}" ({errno}). Check the file and the disk, then try again.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>路径“{path}”写得不对。请检查路径。</source>
      <translation>"{path}" is not a valid path. Check the path.</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有后缀的</source>
      <translation>without a suffix</translation>
    </message>
    <message>
      <location filename="../../reader/incoming.py" />
      <source>有 {failed:,} 个文件没有读入，别的都读入了。{why}</source>
      <translation>{failed:,} files were not read in, all others were. {why}</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{line}，每秒 {files} 个、{articles} 篇，还要约 {left}</source>
      <translation>{line}, {files} files and {articles} articles a second, about {left} left</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{count} 秒</source>
      <translation>{count} s</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{count} 分钟</source>
      <translation>{count} min</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{hours} 小时 {minutes} 分钟</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{hours} 小时</source>
      <translation>{hours} h</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是图片，请先识别成文字。</source>
      <translation>"{name}" is a picture; please have its text recognised first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是压缩文件，请先解开。</source>
      <translation>"{name}" is a compressed file; please extract it first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是程序，请选择报纸版面的文本文件。</source>
      <translation>"{name}" is a program; please choose the text of a newspaper page.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 PDF 文件，这一版还不能直接打开，请先导出为文本。</source>
      <translation>"{name}" is a PDF, which this version cannot open yet; please export it as text first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 ZIP 类文件（DOCX、EPUB、OFD 也是），请先解开，或另存为文本。</source>
      <translation>"{name}" is a kind of ZIP file (so are DOCX, EPUB and OFD); please unpack it or save it as text first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是旧式 Office 文件（DOC、XLS），请先另存为文本。</source>
      <translation>"{name}" is an old Office file (DOC, XLS); please save it as text first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 RTF 文件，请先另存为文本。</source>
      <translation>"{name}" is an RTF file; please save it as text first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是数据库，请选择报纸版面的文本文件。</source>
      <translation>"{name}" is a database; please choose the text of a newspaper page.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 CAJ 文件，这一版还不能直接打开，请先导出为文本。</source>
      <translation>"{name}" is a CAJ file, which this version cannot open yet; please export it as text first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 CEB 文件，这一版还不能直接打开，请先导出为文本。</source>
      <translation>"{name}" is a CEB file, which this version cannot open yet; please export it as text first.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”不像文本文件，请选择报纸版面的文本，或换一种编码打开。</source>
      <translation>"{name}" does not look like text; please choose the text of a newspaper page, or open it in another encoding.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”里没有文字，请换一个文件。</source>
      <translation>There is no text in "{name}"; please choose another file.</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>不认识编码“{encoding}”，请从 {known} 中选一个。</source>
      <translation>Unknown encoding "{encoding}"; please choose one of {known}.</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{typed}”不是日期。可以写 2022、2022-11、2022-11-15、2022-11-15..2022-12-01 或 近30天。</source>
      <translation>"{typed}" is not a date. Write 2022, 2022-11, 2022-11-15, 2022-11-15..2022-12-01 or 近30天 (the last 30 days).</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>没有“{typed}”这一类。可以写：{kinds}。</source>
      <translation>There is no kind "{typed}". Write one of: {kinds}.</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{name}:”后面只能写“是”或“否”，不认识“{typed}”。</source>
      <translation>"{name}:" takes "yes" or "no"; "{typed}" is neither.</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{name}:”后面还没有写要找什么。</source>
      <translation>Nothing to look for after "{name}:" yet.</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{typed}”前后颠倒了：前面的日期要早于后面的。</source>
      <translation>"{typed}" is the wrong way round: the earlier date comes first.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>引号没有配对：已查找引号后面的全部文字。</source>
      <translation>A quotation mark is not closed: searched for everything after it.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>引号没有配对：已按普通字符查找。</source>
      <translation>A quotation mark has no partner: searched for it as a character.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号没有配对：已当作到末尾为止。</source>
      <translation>A bracket is not closed: taken to reach to the end.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号没有配对：已按普通字符查找。</source>
      <translation>A bracket has no partner: searched for it as a character.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号里没有写要找什么，已略过。</source>
      <translation>The brackets are empty and were skipped.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号套得太深（最多 {deepest} 层），里层的括号已略过。</source>
      <translation>Brackets are nested too deeply (at most {deepest}); the inner ones were skipped.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>“{word}”的两边都要有要找的词，已略过。</source>
      <translation>"{word}" needs words on both sides and was skipped.</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>条件太多，只用了前 {most} 个。</source>
      <translation>Too many conditions: only the first {most} were used.</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>设置没有存进“{path}”。请检查磁盘空间和这个文件夹的写入权限。</source>
      <translation>The settings were not saved to "{path}". Check the disk space and the permissions of the folder.</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>“{file}”不是版心的完整导出，或不完整（{why}），没有读入。请检查文件是否传完。</source>
      <translation>"{file}" is not a full Banxin export, or is incomplete ({why}); nothing was imported. Check that the file was copied completely.</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>“{file}”是较新版本的版心导出的，没有读入。请升级版心后再试。</source>
      <translation>"{file}" was exported by a newer Banxin; nothing was imported. Update Banxin and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>读不了“{file}”（{strerror}）。请检查路径和权限。</source>
      <translation>Cannot read "{file}" ({strerror}). Check the path and the permissions.</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>压缩包损坏</source>
      <translation>damaged archive</translation>
    </message>
    <message>
      <location filename="../../reader/store/articles.py" />
      <source>资料库里这篇文章的内容已损坏（编号 {id}）。请退出后运行 banxin check --repair，从收入的原始文件重做。</source>
      <translation>This article is damaged in the library (number {id}). Quit and run banxin check --repair to remake it from the original file.</translation>
    </message>
    <message>
      <location filename="../../reader/store/articles.py" />
      <source>这篇文章已不在资料库里。请在列表里另选一篇。</source>
      <translation>This article is no longer in the library. Choose another in the list.</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>备份写到“{to}”以后读出来不对，没有留下它；资料库完好。请检查那个磁盘，或换一个地方。</source>
      <translation>The backup written to "{to}" did not read back as written, so it was not kept; the library is sound. Check that disk, or choose another place.</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>“{file}”不是版心的备份，或已损坏，没有用它。请另选一个备份文件。</source>
      <translation>"{file}" is not a Banxin backup, or is damaged, and was not used. Choose another backup.</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>“{to}”已存在，没有动它。请换一个文件名。</source>
      <translation>"{to}" already exists and was left alone. Choose another file name.</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>找不到备份文件“{file}”。请检查路径是否写对。</source>
      <translation>Cannot find the backup "{file}". Check the path.</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>备份“{file}”是较新版本的版心写的（格式 {version}）。请升级版心后再恢复。</source>
      <translation>The backup "{file}" was written by a newer Banxin (format {version}). Update Banxin, then restore.</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>没有恢复：现有的资料库不能另存到“{kept}”：{strerror}。请检查磁盘空间。</source>
      <translation>Not restored: the present library could not be moved to "{kept}": {strerror}. Check the disk space.</translation>
    </message>
    <message>
      <location filename="../../reader/store/bare.py" />
      <source>这一版已不在资料库里。请在资料库里另选一版。</source>
      <translation>This page is no longer in the library. Choose another one there.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>磁盘空间不够，没有比对搜索索引，别的都查过了。请在资料库所在的磁盘上腾出 {wanted:,} MB 再检查一次；banxin check --quick 不比对搜索索引。</source>
      <translation>The disk lacks the room to compare the search index; everything else was checked. Free {wanted:,} MB on the disk of the library and check again; banxin check --quick does not compare the index.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>资料里有不成样子的内容（{examples}）。用 banxin check --repair 重做。</source>
      <translation>The data hold what cannot stand there ({examples}). Make it anew with banxin check --repair.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>资料库文件已损坏（{examples}）。请从备份恢复。</source>
      <translation>The library file is damaged ({examples}). Restore a backup.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 处引用落空（{examples}）。请从备份恢复。</source>
      <translation>{count} {count:reference leads|references lead} nowhere ({examples}). Restore a backup.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 个原始文件的内容变了（{examples}）。请从备份恢复。</source>
      <translation>{count} original {count:file has|files have} changed ({examples}). Restore a backup.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 篇文章与资料不一致（编号 {examples}）。用 banxin check --repair 重做。</source>
      <translation>{count} {count:article does|articles do} not match the records (numbers {examples}). Remake with banxin check --repair.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 条划线没有落在原来的字上（{examples}）。用 banxin check --repair 重找。</source>
      <translation>{count} {count:highlight is|highlights are} not on the words they were made on ({examples}). Find them again with banxin check --repair.</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>搜索索引与正文不一致（{examples}）。用 banxin check --repair 重做。</source>
      <translation>The search index does not match the text ({examples}). Remake it with banxin check --repair.</translation>
    </message>
    <message>
      <location filename="../../reader/store/compacting.py" />
      <source>“{folder}”里还没有资料库，没有可以压缩的。</source>
      <translation>There is no library in "{folder}" yet: nothing to compact.</translation>
    </message>
    <message>
      <location filename="../../reader/store/compacting.py" />
      <source>磁盘空间不够，没有压缩资料库：要有 {wanted:,} MB。请腾出一些空间，再试一次。</source>
      <translation>Not enough room on the disk, the library was not compacted: {wanted:,} MB are needed. Free some space and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>磁盘已满，打不开资料库“{file}”。请腾出一些空间，再试一次。</source>
      <translation>The disk is full: the library "{file}" cannot be opened. Free some space and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”已损坏，现在只能读，不能写。请从备份恢复（菜单“文件”，或 banxin restore）；损坏的文件会另外留着。</source>
      <translation>The library "{file}" is damaged and can only be read now. Restore a backup (File menu, or banxin restore); the damaged file will be kept.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>不能进入资料文件夹“{folder}”：{strerror}。请改正这个文件夹的权限（您自己要能读、写、进入），或用 --data-dir 另选一个文件夹。</source>
      <translation>The data folder "{folder}" cannot be entered: {strerror}. Correct its permissions (you yourself must be able to read, write and enter it), or choose another folder with --data-dir.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>另一个版本的版心改过这个资料库的索引；请关闭这个窗口，再打开。</source>
      <translation>Another version of Banxin has changed the index of this library. Close this window and open it again.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>“{file}”不是版心的资料库，或已损坏。请把它移到别处，或用 --data-dir 另选文件夹。</source>
      <translation>"{file}" is not a Banxin library, or is damaged. Move it elsewhere, or choose another folder with --data-dir.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”已损坏。请从备份恢复（菜单“文件”，或 banxin restore），坏的文件会留着。</source>
      <translation>The library "{file}" is damaged. Restore a backup (File menu, or banxin restore); the damaged file will be kept.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>不能打开资料库“{file}”。请检查这个文件夹是否存在、您是否有权读写。</source>
      <translation>Cannot open the library "{file}". Check that the folder exists and that you may read and write it.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”只能读，不能写。请检查文件和文件夹的写入权限。</source>
      <translation>The library "{file}" can be read but not written. Check the permissions of the file and the folder.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>没有权限读写资料库“{file}”。请检查文件和文件夹的权限。</source>
      <translation>No permission to read and write the library "{file}". Check the permissions of the file and the folder.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”正被另一个程序占用。请关掉那个程序，再试一次。</source>
      <translation>The library "{file}" is in use by another program. Close that program and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>磁盘已满，没有存进资料库“{file}”。请腾出一些空间，再试一次。</source>
      <translation>The disk is full; nothing was saved to the library "{file}". Free some space and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>读写资料库“{file}”时磁盘出错。请检查磁盘和剩余空间，再试一次。</source>
      <translation>The disk failed while reading or writing the library "{file}". Check the disk and its free space, then try again.</translation>
    </message>
    <message>
      <location filename="../../reader/store/copying.py" />
      <source>磁盘空间不够，没有备份到“{to}”：要有 {wanted:,} MB。请腾出一些空间，或换一个地方。</source>
      <translation>Not enough disk space to back up to "{to}": {wanted:,} MB are needed. Free some space or choose another place.</translation>
    </message>
    <message>
      <location filename="../../reader/store/copying.py" />
      <source>备份没有写成“{to}”：{strerror}。请检查文件夹的权限和磁盘空间。</source>
      <translation>The backup "{to}" was not written: {strerror}. Check the permissions of the folder and the disk space.</translation>
    </message>
    <message>
      <location filename="../../reader/store/corrections.py" />
      <source>这处订正已不在了，不用再撤销。</source>
      <translation>This correction is already gone; there is nothing to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/store/found.py" />
      <source>没有文章连着这样写，已把顿号两边当作几个词查找。</source>
      <translation>No article has it written like this; searched for the words on both sides of 、 instead.</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>文件</source>
      <comment>several</comment>
      <translation>Files</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>版面</source>
      <comment>several</comment>
      <translation>Pages</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>文章</source>
      <comment>several</comment>
      <translation>Articles</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>划线</source>
      <comment>several</comment>
      <translation>Highlights</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>书签</source>
      <comment>several</comment>
      <translation>Bookmarks</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>订正</source>
      <comment>several</comment>
      <translation>Corrections</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>大小</source>
      <translation>Size</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>{size:,} 字节</source>
      <translation>{size:,} bytes</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>有：只读不写</source>
      <translation>yes: read only</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>备份</source>
      <translation>Backups</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>{count} 份，最近 {made}</source>
      <translation>{count}, the latest of {made}</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>格式</source>
      <translation>Format</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>{version}（本版到 {newest}）</source>
      <translation>{version} (up to {newest} in this version)</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>状态</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>有 {count} 处损坏</source>
      <translation>damaged in {count} places</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>文件完好（快速检查）</source>
      <translation>file is sound (quick check)</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>还没有</source>
      <translation>not there yet</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>未并入的日志</source>
      <translation>Write-ahead log</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>打不开（{error}）</source>
      <translation>cannot be opened ({error})</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>损坏标记</source>
      <translation>Damage mark</translation>
    </message>
    <message>
      <location filename="../../reader/store/marks.py" />
      <source>这条划线已不在了，不用再去掉。</source>
      <translation>This highlight is already gone; there is nothing to remove.</translation>
    </message>
    <message>
      <location filename="../../reader/store/marks.py" />
      <source>这个书签已不在了，不用再去掉。</source>
      <translation>This bookmark is already gone; there is nothing to remove.</translation>
    </message>
    <message>
      <location filename="../../reader/store/migrations/__init__.py" />
      <source>资料库“{file}”是较新版本的版心写的（格式 {version}，本版到 {newest}）。请升级版心后再打开。</source>
      <translation>The library "{file}" was written by a newer Banxin (format {version}; this one reads up to {newest}). Update Banxin, then open it.</translation>
    </message>
    <message>
      <location filename="../../reader/store/opening.py" />
      <source>最近一份完好的备份是“{file}”（{made}）。</source>
      <translation>The latest sound backup is "{file}" ({made}).</translation>
    </message>
    <message>
      <location filename="../../reader/store/opening.py" />
      <source>不能建立资料文件夹“{folder}”：{strerror}。请用 --data-dir 另选一个文件夹。</source>
      <translation>Cannot create the data folder "{folder}": {strerror}. Choose another with --data-dir.</translation>
    </message>
    <message>
      <location filename="../../reader/store/own.py" />
      <source>“{to}”是资料库自己的文件，没有动它。请换一个文件名。</source>
      <translation>"{to}" belongs to the library itself and was left alone. Choose another file name.</translation>
    </message>
    <message>
      <location filename="../../reader/store/own.py" />
      <source>“{to}”是版心自己的文件，或在版心自己的文件夹里，没有动它。请换一个地方，或换一个文件名。</source>
      <translation>"{to}" is a file of Banxin's own, or in a folder of its own, and was left alone. Choose another place or another file name.</translation>
    </message>
    <message>
      <location filename="../../reader/store/searches.py" />
      <source>这个存下的搜索已不在了，不用再删。</source>
      <translation>This saved search is already gone; there is nothing to remove.</translation>
    </message>
    <message>
      <location filename="../../reader/store/sheets.py" />
      <source>（无题）</source>
      <translation>(untitled)</translation>
    </message>
    <message>
      <location filename="../../reader/store/sources.py" />
      <source>这份文件已不在资料库里。请重新打开它。</source>
      <translation>This file is no longer in the library. Open it again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入已暂停，没有收的都等着。排除之后，按 Ctrl+I 接着收。</source>
      <translation>Adding is paused; the remaining files are waiting. Once this is fixed, press Ctrl+I to continue.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>没有正在收入的文件。</source>
      <translation>No files are being added.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入已暂停；读的、标的都照常。</source>
      <translation>Adding is paused; reading and marking go on as usual.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>不收了：还有 {forgotten:,} 个文件没有收入；已收入的都在。</source>
      <translation>Stopped: {forgotten:,} {forgotten:file was|files were} not added; those added are kept.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入暂停着，还有 {waiting:,} 个文件没有收。按 Ctrl+I 可以接着收，或不收了。</source>
      <translation>Adding is paused with {waiting:,} {waiting:file|files} left. Press Ctrl+I to go on or to stop.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>上次还有 {waiting:,} 个文件没有收完，接着收入。按 Ctrl+I 可以暂停，或不收了。</source>
      <translation>Going on with {waiting:,} {waiting:file|files} left from last time. Press Ctrl+I to pause or to stop.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>没有还没收的文件。</source>
      <translation>No files are waiting.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>没有没收成的文件。</source>
      <translation>No files have failed.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入已暂停：还有 {waiting:,} 个文件</source>
      <translation>Adding paused: {waiting:,} {waiting:file|files} left</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>正在收入…</source>
      <translation>Adding…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>“{path}”：{sentence}</source>
      <translation>"{path}": {sentence}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>磁盘有空间了，接着收入。</source>
      <translation>There is room on the disk again; the import goes on.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>正在收入 {said}</source>
      <translation>Adding {said}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>联动：两篇一起滚动。再按 Ctrl+L 分开。</source>
      <translation>Linked: both articles scroll together. Press Ctrl+L again to unlink.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>两篇各自滚动。</source>
      <translation>Each article scrolls on its own.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>先按 X 在旁边打开第二篇。</source>
      <translation>First press X to open a second article beside this one.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>左</source>
      <translation>left</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>右</source>
      <translation>right</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>先打开一篇文章。</source>
      <translation>Open an article first.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>右边是第二篇：从列表打开的文章放在这里。按 F6 换窗格，再按 X 收起。</source>
      <translation>The second article is on the right: what you open from the list goes there. Press F6 to change panes, press X again to close it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>正文（{name}）</source>
      <translation>Text ({name})</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>正文</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>把{where}未读的 {count:,} 篇都标为已读？
按 Z 可以撤销。</source>
      <translation>Mark {count:,} unread {count:article|articles} in {where} as read?
Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>已把 {count:,} 篇标为已读。按 Z 撤销。</source>
      <translation>Marked {count:,} {count:article|articles} as read. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>列表里</source>
      <translation>the list</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>标为已读</source>
      <translation>Mark as Read</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>{where}没有未读的文章。</source>
      <translation>No unread articles in {where}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>{issue}这一期</source>
      <translation>{issue}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/collecting.py" />
      <source>已换成：{colour}。按 Z 撤销。</source>
      <translation>Changed to {colour}. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/collecting.py" />
      <source>已去掉书签。按 Z 撤销。</source>
      <translation>Bookmark removed. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/collecting.py" />
      <source>已去掉段落书签。按 Z 撤销。</source>
      <translation>Paragraph bookmark removed. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/commanding.py" />
      <source>{title}：选一个</source>
      <translation>{title}: choose one</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/commanding.py" />
      <source>{title}：{name}</source>
      <translation>{title}: {name}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/commanding.py" />
      <source>现在</source>
      <translation>now</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>这一篇没有下转、上接，也不是导读。</source>
      <translation>This article has no jump and is no teaser.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>另一部分不在资料库里，或没有认出来。</source>
      <translation>The other part is not in the library, or was not recognised.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>第{page}版</source>
      <translation>Page {page}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>{number}：第 {nth} 部分，共 {count} 部分。</source>
      <translation>{number}: part {nth} of {count}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这里不能这样改。</source>
      <translation>That cannot be done here.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>前面没有可以接上的一段。</source>
      <translation>There is no previous paragraph to join.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这一版里，前面没有可以并入的一篇。</source>
      <translation>There is no article before it on this page.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>通栏题属于整版，不能从它另起一篇。</source>
      <translation>A banner belongs to the whole page; no article can begin at it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>报眉、责编等不在文章里。先按 Ctrl+5 改为正文，或按 Ctrl+1 改为主题。</source>
      <translation>Page furniture stands in no article. First press Ctrl+5 to make it body text, or press Ctrl+1 to make it a headline.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>从这一行到版末成了一篇。按 Ctrl+1 定主题，按 Ctrl+Shift+J 分段，按 Z 撤销。</source>
      <translation>From this line to the end of the page is now one article. Press Ctrl+1 to make a line its headline, press Ctrl+Shift+J to part paragraphs, press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已并入上一篇。</source>
      <translation>Merged into the previous article.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已核对无误。</source>
      <translation>Checked and approved.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>{said}按 Z 撤销。</source>
      <translation>{said} Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已与上一段接上。</source>
      <translation>Joined to the previous paragraph.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这一篇没有待核的地方。</source>
      <translation>There is nothing to check in this article.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>把光标放到有字的一行，再按一次。</source>
      <translation>Put the cursor on a line with text, and press again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>把光标放到新一段的第一个字前面，再按一次。</source>
      <translation>Put the cursor before the first character of the new paragraph and press again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已从这里另起一段。</source>
      <translation>A new paragraph begins here.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已保存。按 Z 撤销。</source>
      <translation>Saved. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这个文件没有订正过。</source>
      <translation>This file has no corrections.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已恢复。按 Z 撤销。</source>
      <translation>Restored. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>从这里另起了一篇。</source>
      <translation>A new article begins here.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>{about}的{what}上次没有写完，都留着。菜单“标记”里的“接着写没写完的批注”接着写。</source>
      <translation>The {what} on {about} was not finished last time, and is kept. Go on with it by "Go On with an Unfinished Note" in the menu Mark.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>接着上次没写完的。Ctrl+Z 回到存好的。</source>
      <translation>Going on with what was not finished. Ctrl+Z leads back to what was saved.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>存好的批注后来改过；上次没写完的接在它后面。</source>
      <translation>The saved note was changed since; what was not finished stands below it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>批注</source>
      <translation>Note</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>书签名称</source>
      <translation>label</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>正在停下…</source>
      <translation>Stopping…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>{said}…</source>
      <translation>{said}…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>{said}：{far}</source>
      <translation>{said}: {far}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>没有正在做的导出、备份、检查或读入。</source>
      <translation>No export, backup, check or import of a library is going on.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/expecting.py" />
      <source>按 Ctrl+Shift+D 取名</source>
      <translation>press Ctrl+Shift+D to name it</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/expecting.py" />
      <source>段落书签</source>
      <translation>Paragraph bookmark</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/history.py" />
      <source>前面没有读过的地方了。</source>
      <translation>Nothing earlier in the history.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/history.py" />
      <source>已是最近读到的地方。</source>
      <translation>This is the latest place in the history.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/importing.py" />
      <source>正在用新版解析器重新整理第 {at:,}/{total:,} 个文件</source>
      <translation>Parsing anew with the new parser: file {at:,} of {total:,}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在读入：可以照常读、搜索、做标记。按 Ctrl+Shift+I 停下，已读入的文件留着，每个都是完整的。</source>
      <translation>Reading in: you can read, search and mark as usual. Press Ctrl+Shift+I to stop; the files that are in by then stay, each of them whole.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>读入停下了：已读入的文件都是完整的，其余的没有读入。再读入一次，就接着读入其余的。</source>
      <translation>Reading in was stopped: the files that are in are whole, the others are not in. Read it in again and the others follow.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>这一天的备份停下了，过一个小时再做。</source>
      <translation>The backup of the day was stopped; it is made an hour from now.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>另选一个文件…</source>
      <translation>Choose Another File…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>磁盘已满：资料库可以照常读、照常搜索，标记和收入的文件还存不进。请腾出一些空间；有了空间，不用重新打开就能存。</source>
      <translation>The disk is full: the library can be read and searched as usual, but marks and new files cannot be saved. Free some space; once there is room, they can be saved without opening Banxin again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>资料库文件已损坏，现在只能读、不能写。请用菜单“文件→从备份恢复…”换回一份备份；损坏的文件会另外留着。</source>
      <translation>The library file is damaged and can only be read now. Put a backup in its place with "File → Restore from Backup…"; the damaged file will be kept.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心备份 {date}</source>
      <translation>Banxin backup {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>备份资料库</source>
      <translation>Back Up Library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心的备份</source>
      <translation>Banxin backup</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在检查资料库</source>
      <translation>Checking the library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>检查停下了，没有查完。</source>
      <translation>The check was stopped before its end.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>导出整个资料库</source>
      <translation>Export Library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心资料库 {date}</source>
      <translation>Banxin library {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心资料库</source>
      <translation>Banxin library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>读入整个资料库</source>
      <translation>Import Library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在备份</source>
      <translation>Backing up</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>备份停下了，没有写“{file}”。</source>
      <translation>The backup was stopped; "{file}" was not written.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>从备份恢复</source>
      <translation>Restore from Backup</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>用哪一份备份换下现在的资料库？
现在的会另外留着，备份以后的标记不在里面。</source>
      <translation>Which backup should replace the current library?
The current one is kept; marks made since the backup are not in the backup.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>恢复</source>
      <translation>Restore</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>选一个备份文件</source>
      <translation>Choose a Backup</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在恢复…</source>
      <translation>Restoring…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>（版心升级前）</source>
      <translation>(before an update)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在导出整个资料库</source>
      <translation>Exporting the whole library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>导出停下了，没有写“{file}”。</source>
      <translation>The export was stopped; "{file}" was not written.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心资料库 (*.zip)</source>
      <translation>Banxin library (*.zip)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在读入资料库</source>
      <translation>Importing the library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已恢复。</source>
      <translation>Restored.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>资料库完好。</source>
      <translation>The library is sound.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已备份到“{file}”（{bytes:,} 字节）。</source>
      <translation>Backed up to "{file}" ({bytes:,} bytes).</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>原来的资料库留在“{kept}”。</source>
      <translation> The library from before is kept in "{kept}".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已把整个资料库（{sources:,} 个文件）导出到“{file}”。</source>
      <translation>Exported the whole library ({sources:,} {sources:file|files}) to "{file}".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已读入 {count:,} 个文件；原有的都没有改动。</source>
      <translation>Imported {count:,} {count:file|files}; what was there is unchanged.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/lacking.py" />
      <source>这一版没有认出文章。先把光标放到一行，按 Ctrl+1 定为主题，它就成了一篇。</source>
      <translation>No article was found on this page. First put the cursor on a line and press Ctrl+1, which makes it the headline of one.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/look.py" />
      <source>字号 {size}</source>
      <translation>Text size {size}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/look.py" />
      <source>划线：{name}</source>
      <translation>Highlight: {name}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marked.py" />
      <source>{shelf} · {count:,} 篇</source>
      <translation>{shelf} · {count:,} {count:article|articles}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>正在改…</source>
      <translation>Working on it…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>没有可以撤销的了。上一次关窗口以前做的，不能再撤销。</source>
      <translation>Nothing left to undo. What was done before the window was last closed cannot be undone any more.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>两版现在并列着，标记各在各的一版。</source>
      <translation>The two versions stand side by side now, each with its own marks. </translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>一版又换下了另一版；被换下的和它的标记都留着。</source>
      <translation>One version has taken the place of the other again; that one and its marks are kept. </translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>光标处没有划线。</source>
      <translation>There is no highlight at the cursor.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>先选中文字：按 ] 选一句，按 } 选一段，或用鼠标拖选。</source>
      <translation>Select text first: press ] for a sentence, press } for a paragraph, or drag.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已读或未读</source>
      <translation>read or unread</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>书签</source>
      <comment>one</comment>
      <translation>Bookmark</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>划线或批注</source>
      <translation>highlight or note</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>订正</source>
      <comment>one</comment>
      <translation>correction</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>存下的搜索</source>
      <comment>one</comment>
      <translation>saved search</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>找不到原处的标记</source>
      <translation>lost marks</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>文件换成新版</source>
      <translation>new version of a file</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>移出文件</source>
      <translation>the removal of a file</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>改变类别</source>
      <translation>change of role</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>分段</source>
      <translation>paragraph split</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>接上一段</source>
      <translation>join with the paragraph before</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>另起一篇</source>
      <translation>new article</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>并入上一篇</source>
      <translation>Merge into Previous Article</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>人名</source>
      <translation>People</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>拆开接成的一篇</source>
      <translation>story parted</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>接成一篇</source>
      <translation>stories joined</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>版面信息</source>
      <translation>page data</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已去掉划线。按 Z 撤销。</source>
      <translation>Highlight removed. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>{kind}（{fix}）</source>
      <translation>{kind} ({fix})</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>本文“{term}”又有 {count} 处划了线。按 Z 撤销。</source>
      <translation>Highlighted "{term}" in {count} more {count:place|places}. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已去掉划线，连同它的批注和标签。按 Z 撤销。</source>
      <translation>Highlight removed, with its note and tags. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已重做：{what}。</source>
      <translation>Redone: {what}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已撤销：{what}。</source>
      <translation>Undone: {what}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已划线：{colour}。按 E 写批注，按 Z 撤销。</source>
      <translation>Highlighted: {colour}. Press E to add a note, press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>先选中一个词（双击，或按住 Shift 用方向键），再让它每一处都划线。</source>
      <translation>Select a word first (double-click, or Shift with the arrow keys) to highlight it everywhere.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>本文“{term}”每一处都已划线。</source>
      <translation>Every "{term}" in this article is highlighted already.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>先打开一篇文章，把光标放到要加书签的段落里。</source>
      <translation>Open an article and put the cursor into the paragraph to bookmark.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>{what}按 Z 换回去。</source>
      <translation>{what}Press Z to change it back.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>{what}按 Shift+Z 换回去。</source>
      <translation>{what}Press Shift+Z to change it back.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已去掉本段的书签。按 Z 撤销。</source>
      <translation>Paragraph bookmark removed. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>本段已加书签。按 Ctrl+Shift+D 取名、归文件夹，按 Z 撤销。</source>
      <translation>Paragraph bookmarked. Press Ctrl+Shift+D to name and file it, press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>没有可以重做的了。</source>
      <translation>Nothing left to redo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>同音的字</source>
      <translation>sounds alike</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>不必连着</source>
      <translation>words not adjacent</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>去掉一个条件</source>
      <translation>without one condition</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>在全部文章里</source>
      <translation>in all articles</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>在批注里</source>
      <translation>in notes</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>没有找到“{query}”。</source>
      <translation>Nothing found for "{query}".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>没有一篇有{words}。</source>
      <translation> No article has {words}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>每个词都有，但没有一篇同时有。</source>
      <translation> Every word occurs, but in no article together.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>相近的：按 ↓ 选择，回车搜索。</source>
      <translation>Similar: ↓ to choose, Enter to search.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>可以少打几个字再试，或按 Esc 返回。</source>
      <translation>Try fewer words, or press Esc to go back.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>书签的名称</source>
      <translation>Bookmark label</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>没有批注，按 E 写</source>
      <translation>no note; press E to write one</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>划线 {nth}/{count}　{name}：{said}</source>
      <translation>Highlight {nth}/{count}   {name}: {said}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>先选中文字，或把光标放到划线上，再按 E 写批注。</source>
      <translation>Select some text or put the cursor on a highlight, then press E to write a note.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>段落书签　{quoted}</source>
      <translation>Paragraph bookmark   {quoted}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>书签　{quoted}</source>
      <translation>Bookmark   {quoted}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>本文还没有划线。</source>
      <translation>No highlights in this article yet.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>没有没写完的批注。</source>
      <translation>There is no unfinished note.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已是最后一处划线。</source>
      <translation>That was the last highlight.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已是第一处划线。</source>
      <translation>That was the first highlight.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已存批注。按 Z 撤销。</source>
      <translation>Note saved. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已存书签。按 Z 撤销。</source>
      <translation>Bookmark saved. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>没写完的批注找不到原处了，它写的是：{note}</source>
      <translation>The unfinished note has lost its place. It says: {note}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>什么也没有写，没有加书签。只要书签，按 B 就行。</source>
      <translation>Nothing was written, so no bookmark was set. For a bookmark alone press B.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>本期已读完</source>
      <translation>This issue is read</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>这份报纸已读完</source>
      <translation>This paper is read</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>{ended}。再按一次接着读{what}，按 Esc 留下。</source>
      <translation>{ended}. Press the same key again to go on to {what}, press Esc to stay.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>前面还没读的 {count:,} 篇</source>
      <translation>{count:,} unread {count:article|articles} above</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>{name}（{unread:,} 篇未读）</source>
      <translation>{name} ({unread:,} unread)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>这一列已读到最后</source>
      <translation>This list is read to its end</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>{ended}，没有别的未读文章了。</source>
      <translation>{ended}; nothing else is unread.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>搜索结果已到最后一篇。</source>
      <translation>That was the last search result.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>接着读{page}。</source>
      <translation>Going on to {page}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/picking.py" />
      <source>剪报</source>
      <translation>Clippings</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/picking.py" />
      <source>选了 {count:,} 篇：按 Ctrl+S 导出，按 Y 复制引文，按 Esc 都不选。</source>
      <translation>{count:,} {count:article|articles} picked. Press Ctrl+S to export, press Y to copy citations, press Esc to unpick all.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/picking.py" />
      <source>一篇也没有选。</source>
      <translation>No article is picked.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>先在“找不到原处的标记”里选一处，按回车带上，再到文章里按 Ctrl+Shift+H 放下。</source>
      <translation>First choose one in "Lost Marks" and press Enter to pick it up, then press Ctrl+Shift+H in an article to place it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>打开它现在的文章，把光标放到那一段，按 Ctrl+Shift+H 放下。</source>
      <translation>Open the article it belongs to now, put the cursor into the paragraph and press Ctrl+Shift+H.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>带上了{quoted}。{how}不放也不会丢。</source>
      <translation>Picked up {quoted}. {how} Nothing is lost if you do not.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>打开它现在的文章，按 Ctrl+Shift+H 放下。</source>
      <translation>Open the article it belongs to now and press Ctrl+Shift+H.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>在文章里选中它现在的文字，按 Ctrl+Shift+H 放下。</source>
      <translation>Select its present words in an article and press Ctrl+Shift+H.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>已放到这里。按 Z 撤销。</source>
      <translation>Placed here. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>先选中它现在的文字，再按 Ctrl+Shift+H。</source>
      <translation>Select its present words first, then press Ctrl+Shift+H.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/preferring.py" />
      <source>宋体</source>
      <translation>Song (serif)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/preferring.py" />
      <source>黑体</source>
      <translation>Hei (sans serif)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/printing.py" />
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/printing.py" />
      <source>打印预览</source>
      <translation>Print Preview</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>这个文件没有可以打开的版面：还没有收入，或者后来有了新版。</source>
      <translation>This file has no page to open: it is not added yet, or a newer version came.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>，已暂停</source>
      <translation>, paused</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>导出收入清单</source>
      <translation>Export List of Files</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>收入清单 {date}</source>
      <translation>Files added {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>表格</source>
      <translation>Table</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>没有可以导出的。</source>
      <translation>Nothing to export.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>，收完了</source>
      <translation>, done</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>已把 {count:,} 个文件的清单导出到“{file}”。</source>
      <translation>Exported the list of {count:,} {count:file|files} to "{file}".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>这里还没有文章。</source>
      <translation>No articles here yet.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>这一版没有认出文章，正文里是它的原文。把光标放到一行，按 Ctrl+1 定为主题，按 Ctrl+Return 从这里起一篇。</source>
      <translation>No article was found on this page; its text is shown as it came. Put the cursor on a line and press Ctrl+1 to make it a headline, or press Ctrl+Return to begin an article there.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>资料库里还没有文章。按 Ctrl+O 打开报纸版面的文字，或在别处复制后按 Ctrl+V 粘贴。</source>
      <translation>No articles in the library yet. Press Ctrl+O to open the text of a newspaper page, or copy one elsewhere and press Ctrl+V.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>没有未读的文章。</source>
      <translation>No unread articles.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>还没有书签。读到要留的文章，按 B 加书签。</source>
      <translation>No bookmarks yet. At an article worth keeping, press B to bookmark it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>没有待核的文章。</source>
      <translation>No articles to check.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>还没有划线。按 ] 选一句，再按 H 划线。</source>
      <translation>No highlights yet. Press ] to select a sentence, then press H to highlight it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>{headline} — 版心</source>
      <translation>{headline} — Banxin</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>这里归入了报眉、责编等，不在文章里。按 Ctrl+5 改为正文，按 Ctrl+1 改为主题。</source>
      <translation>This is page furniture, in no article. Press Ctrl+5 to make it body text, press Ctrl+1 to make it a headline.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>原文和标记都留着，标记列在“找不到原处的标记”里；磁盘上的文件不动。按 Z 撤销，或再打开这个文件，就都回到原处；盯住的文件夹不会自己再收它。</source>
      <translation>Its text and its marks are kept; the marks are listed under "Lost Marks". The file on disk is left alone. Press Z to undo, or open the file again, and all of it is back in place; a watched folder does not bring it back by itself.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>已把“{name}”移出资料库。按 Z 撤销。</source>
      <translation>Removed "{name}" from the library. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>已把“{name}”放回资料库。按 Z 撤销。</source>
      <translation>Put "{name}" back into the library. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>移出资料库</source>
      <translation>Remove from the Library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>把“{name}”移出资料库？</source>
      <translation>Remove "{name}" from the library?</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>移出</source>
      <translation>Remove</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>放回移出的文件</source>
      <translation>Put Back a Removed File</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>把哪个文件放回资料库？它的标记都会回到原处。</source>
      <translation>Which file is to be put back into the library? All its marks return to their places.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>放回</source>
      <translation>Put Back</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{date} 移出</source>
      <translation>removed {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 篇文章</source>
      <translation>{count:,} {count:article|articles}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 处划线</source>
      <translation>{count:,} {count:highlight|highlights}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 条批注</source>
      <translation>{count:,} {count:note|notes}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 个书签</source>
      <translation>{count:,} {count:bookmark|bookmarks}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 处订正</source>
      <translation>{count:,} {count:correction|corrections}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>一起移出：{goes}。</source>
      <translation>With it go: {goes}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>没有移出过文件。</source>
      <translation>No file has been removed.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>编码判断为 {encoding}（不对可按 Ctrl+Shift+E 更改）。</source>
      <translation>Encoding guessed as {encoding} (if that is wrong, press Ctrl+Shift+E to change it).</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>已收入“{name}”：{pages}{articles:,} 篇文章{doubts}。{encoding}</source>
      <translation>Added "{name}": {pages}{articles:,} {articles:article|articles}{doubts}. {encoding}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{name}”的内容变了：新版已换下旧版，旧版和它的标记都留着。{marks}按 Z 让两版并列。</source>
      <translation>"{name}" has changed: the new version replaces the old one, which is kept with its marks. {marks} Press Z to keep both side by side.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{opened}”和已收入的“{name}”内容相同，没有改动。</source>
      <translation>"{opened}" has the same content as "{name}", which is there already; nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{name}”有 {damaged} 个字符辨认不出，以 � 代替；若整篇不通，请按 Ctrl+Shift+E 换一种编码。</source>
      <translation>"{name}" has {damaged} unreadable {damaged:character|characters}, shown as �; if the text makes no sense, press Ctrl+Shift+E to try another encoding.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{pages} 个版面，</source>
      <translation>{pages} pages, </translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>标记有 {moved} 处移了过来</source>
      <translation>{moved} {moved:mark|marks} moved over</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{lost} 处没有找到原处（按 Shift+H 查看）</source>
      <translation>{lost} lost (press Shift+H to see)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{marks}。</source>
      <translation>{marks}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>，其中 {count} 篇的标题待核</source>
      <translation>, {count} with headlines to check</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>已收入 {count:,} 个文件：{pages:,} 个版面，{articles:,} 篇文章{doubts}。</source>
      <translation>Added {count:,} {count:file|files}: {pages:,} {pages:page|pages}, {articles:,} {articles:article|articles}{doubts}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{name}”的内容已在资料库中，没有改动。</source>
      <translation>"{name}" is in the library already; nothing changed.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{count} 个文件的内容已在资料库中，没有改动。</source>
      <translation>{count} {count:file is|files are} in the library already; nothing changed.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>，</source>
      <translation>, </translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>还没有搜索过。按 S 开始搜索。</source>
      <translation>No searches yet. Press S to begin one.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>先按 S 搜索，再存下来。</source>
      <translation>First press S to search, then save it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>先在资料库里选一个存下的搜索。</source>
      <translation>First choose a saved search in the library.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下这次搜索，名称：</source>
      <translation>Save this search as:</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下的搜索，名称：</source>
      <translation>Name of the saved search:</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下的搜索</source>
      <translation>Saved searches</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>最近的搜索</source>
      <translation>Recent Searches</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>忘掉最近的搜索</source>
      <translation>Forget Recent Searches</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>这个搜索已存下，名称：</source>
      <translation>This search is saved as:</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>已去掉存下的搜索“{name}”。按 Z 撤销。</source>
      <translation>Saved search "{name}" removed. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>最近的搜索已忘掉；存下的都还在。</source>
      <translation>Recent searches forgotten; saved ones are still there.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>已存下“{name}”，在资料库里。按 Z 撤销。</source>
      <translation>Saved as "{name}", in the library. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>已改名。按 Z 撤销。</source>
      <translation>Renamed. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>最相关的在前</source>
      <translation>Most relevant first</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>最新的在前</source>
      <translation>Newest first</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>最早的在前</source>
      <translation>Oldest first</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>搜索“{query}” · {counts}{order}</source>
      <translation>"{query}" · {counts}{order}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>搜索结果：{order}。</source>
      <translation>Search results: {order}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>，列出前 {count:,} 篇</source>
      <translation>, first {count:,} listed</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>{listed:,} 多</source>
      <translation>{listed:,}+ </translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>共 {total:,} 篇{listed}</source>
      <translation>{total:,} {total:article|articles}{listed}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>已是最后一处。</source>
      <translation>That was the last match.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>已是第一处。</source>
      <translation>That was the first match.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>拼音相同 {count}篇</source>
      <translation>{count}by pinyin</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>通栏题和报眉 {count}处</source>
      <translation>{count}in banners and folios</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>界面语言下次打开版心时更换。</source>
      <translation>The language changes the next time Banxin opens.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>{title}：{said}</source>
      <translation>{title}: {said}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>开</source>
      <translation>on</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>关</source>
      <translation>off</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>这一篇没有和别的部分接在一起。</source>
      <translation>This article is not joined to any other part.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>已拆开，各是一篇。按 Z 撤销。</source>
      <translation>Taken apart into two articles. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>前一部分：{quoted}。到后一部分再按 Ctrl+Shift+K，就接成一篇；在这里再按则作罢。</source>
      <translation>First part: {quoted}. In the second part, press Ctrl+Shift+K again to join them; here, to give up.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>没有接。</source>
      <translation>Not joined.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>已接成一篇。按 Z 撤销。</source>
      <translation>Joined into one article. Press Z to undo.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>划线和书签</source>
      <translation>Highlights and bookmarks</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>版面上没有报名或日期，按 Ctrl+E 可以补上。</source>
      <translation>The page states no paper or date; press Ctrl+E to add them. </translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已复制，连同出处：{line}</source>
      <translation>Copied with its source: {line}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>搜索“{query}”的全部结果</source>
      <translation>All results for "{query}"</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>列表里的全部文章（{count:,} 篇）</source>
      <translation>All articles in the list ({count:,})</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>导出到</source>
      <translation>Export to</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>搜索：{query}</source>
      <translation>Search: {query}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>正在导出到“{name}”</source>
      <translation>Exporting to "{name}"</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已复制选中的 {count:,} 篇的引文（{style}）。</source>
      <translation>Copied the citations of {count:,} picked {count:article|articles} ({style}).</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已复制引文（{style}）：{citation}</source>
      <translation>Citation copied ({style}): {citation}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>全部划线和书签</source>
      <translation>All highlights and bookmarks</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已导出 {articles:,} 篇到“{file}”。</source>
      <translation>Exported {articles:,} {articles:article|articles} to "{file}".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>本文：{headline}</source>
      <translation>This article: {headline}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>选中的 {count:,} 篇</source>
      <translation>{count:,} picked {count:article|articles}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>没有可以导出的文章：还没有划线或加书签，或列表是空的。</source>
      <translation>Nothing to export: no highlights or bookmarks yet, or the list is empty.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/watching.py" />
      <source>盯住的文件夹“{folder}”现在读不到（移走了，或没有连上）。已收入的都在；它回来以后会接着盯。</source>
      <translation>The watched folder "{folder}" cannot be read now (moved, or not connected). What was added is kept; watching goes on when it is back.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/watching.py" />
      <source>盯住一个文件夹</source>
      <translation>Watch a Folder</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>划线</source>
      <comment>one</comment>
      <translation>Highlight</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>改类别</source>
      <translation>role</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>接段</source>
      <translation>paragraphs joined</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>并入上一篇</source>
      <comment>one</comment>
      <translation>articles merged</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>改作者</source>
      <translation>byline</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>改版面信息</source>
      <translation>page details</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>不是下转</source>
      <translation>not a jump</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为主题。</source>
      <translation>Now a headline.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为引题。</source>
      <translation>Now a kicker.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为副题。</source>
      <translation>Now a subhead.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为小标题。</source>
      <translation>Now a crosshead.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为正文。</source>
      <translation>Now body text.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为图片说明。</source>
      <translation>Now a caption.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为栏目。</source>
      <translation>Now a section label.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为通栏题。</source>
      <translation>Now a banner.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已移出文章，归入报眉、责编等。</source>
      <translation>Taken out of the article, as page furniture.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>{what}：“{text}”（{created}）</source>
      <translation>{what}: "{text}" ({created})</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>有 {count} 处标记或订正找不到原来的字句，都还留着：</source>
      <translation>{count} {count:mark or correction no longer finds its|marks or corrections no longer find their} text; nothing is deleted:</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>所有的标记和订正都在原处。</source>
      <translation>All marks and corrections are in their places.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>版面文字 (*.txt *.text *.md);;所有文件 (*)</source>
      <translation>Page text (*.txt *.text *.md);;All files (*)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>打开报纸版面</source>
      <translation>Open Newspaper Pages</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>打开一个文件夹的版面</source>
      <translation>Open a Folder of Pages</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>编码</source>
      <translation>Encoding</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>已按 {encoding} 重新解析本文件。</source>
      <translation>Parsed this file again as {encoding}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>本文件已重新解析，标记都在。</source>
      <translation>Parsed this file again; all marks are kept.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>剪贴板里没有文字。请先在 PDF 阅读器或网页里复制版面的文字，再按 Ctrl+V。</source>
      <translation>There is no text on the clipboard. Copy the text of a page in a PDF viewer or browser, then press Ctrl+V.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>已是第一篇。</source>
      <translation>This is the first article.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>已是最后一篇。</source>
      <translation>This is the last article.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>这一列后面没有未读的文章了。</source>
      <translation>No unread articles further down the list.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>这一列前面没有未读的文章了。</source>
      <translation>No unread articles further up the list.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/help.py" />
      <source>正在收集诊断信息…</source>
      <translation>Collecting diagnostics…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是最后一词。</source>
      <translation>That was the last word.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是第一词。</source>
      <translation>That was the first word.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是最后一句。</source>
      <translation>That was the last sentence.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是第一句。</source>
      <translation>That was the first sentence.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是最后一段。</source>
      <translation>That was the last paragraph.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是第一段。</source>
      <translation>That was the first paragraph.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>扩选：] } ) 往后扩，[ { ( 往前收，再按 V 结束。</source>
      <translation>Extending: ] } ) forward, [ { ( back; press V again to stop.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>扩选结束。</source>
      <translation>No longer extending.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已加书签。</source>
      <translation>Bookmarked.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已去掉书签。</source>
      <translation>Bookmark removed.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已标为已读。</source>
      <translation>Marked as read.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已标为未读。</source>
      <translation>Marked as unread.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>还在分词，请再按一次。</source>
      <translation>Still splitting the text into words; press again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/view.py" />
      <source>竖线处是接上的断栏。</source>
      <translation>Bars mark where broken columns were joined.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/view.py" />
      <source>接缝已隐藏。</source>
      <translation>Seams hidden.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/jobs.py" />
      <source>这个位置一直没有应答（网络盘断了？）。请检查连接，再试一次。</source>
      <translation>This place does not answer (a network drive that is gone?). Please check the connection and try again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/jobs.py" />
      <source>文件夹“{folder}”一直没有应答（网络盘断了？），里面的文件还没有收入。</source>
      <translation>The folder "{folder}" does not answer (a network drive that is gone?); the files in it have not been taken in yet.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/jobs.py" />
      <source>程序内部出错，这一步没有完成；详情已写入日志。</source>
      <translation>Something went wrong inside the program and this step was not done; the log has the details.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>没有认出按下的键，请再按一次。</source>
      <translation>That key was not recognised; press it again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：Ctrl+Alt 在许多键盘上就是 AltGr，用来打字。</source>
      <translation>{key} cannot be used: on many keyboards Ctrl+Alt is AltGr, for typing.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：带 Windows 键（Meta）的组合归系统。</source>
      <translation>{key} cannot be used: the Windows key (Meta) belongs to the system.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：输入法要用它。</source>
      <translation>{key} cannot be used: input methods need it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：正文、列表和输入框自己要用它。</source>
      <translation>{key} cannot be used: text, lists and fields need it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：它打开菜单“{menu}”。</source>
      <translation>{key} cannot be used: it opens the {menu} menu.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 是您给“{title}”的键，这一版把它给了“{other}”：照您的。要给后者别的键，请用“帮助→改按键…”。</source>
      <translation>You gave {key} to "{title}". This version gives it to "{other}"; yours stays. To give the latter another key, use "Help → Change Keys…".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>您给“{title}”改的按键没有用上：{why}现在是默认的按键，可以用“帮助→改按键…”再改。</source>
      <translation>The keys you gave to "{title}" are not used: {why} It has the usual keys now; change them in "Help → Change Keys…".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>“{other}”也有其中一个。</source>
      <translation>"{other}" has one of them too.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>用菜单</source>
      <translation>Use the menu </translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>文件</source>
      <comment>one</comment>
      <translation>File</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>文件夹</source>
      <translation>Folder</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>全部文件</source>
      <translation>All files</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>有待核标题的</source>
      <translation>With headlines to check</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>没收成的</source>
      <translation>Failed</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>还没收的</source>
      <translation>Waiting</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>资料库里已有</source>
      <translation>already in the library</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>没有收入：{reason}</source>
      <translation>not added: {reason}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>还没收</source>
      <translation>waiting</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>移出过资料库，没有再收</source>
      <translation>Removed from the library before; not taken in again</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>收入 {articles:,} 篇</source>
      <translation>{articles:,} {articles:article|articles} added</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>，{doubtful:,} 篇的标题待核</source>
      <translation>, {doubtful:,} with headlines to check</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/choices.py" />
      <source>{count:,} 篇</source>
      <translation>{count:,}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>标题</source>
      <translation>headline</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>引题</source>
      <translation>kicker</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>副题</source>
      <translation>subhead</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>栏目</source>
      <translation>Section</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>正文</source>
      <comment>field</comment>
      <translation>text</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>{length:,} 字</source>
      <translation>{length:,} chars</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>拼音</source>
      <translation>pinyin</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>上接{page}</source>
      <translation>From {page}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>找到于{where}</source>
      <translation>found in {where}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>已读</source>
      <translation>read</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>未读</source>
      <comment>one</comment>
      <translation>unread</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>有书签</source>
      <translation>bookmarked</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>{count} 处划线</source>
      <translation>{count} {count:highlight|highlights}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>待核</source>
      <translation>To check</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>选中了，{row}</source>
      <translation>picked, {row}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>找不到原处</source>
      <translation>Lost</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>书签</source>
      <translation>Bookmarks</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>段落</source>
      <translation>Paragraph</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>文章</source>
      <translation>Article</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>报纸</source>
      <translation>Paper</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>颜色</source>
      <translation>Colour</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>标签</source>
      <translation>Tags</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>原来的上下文：…{before}〔…〕{after}…</source>
      <translation>Its old context: …{before}〔…〕{after}…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>全部标记</source>
      <translation>All Marks</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>划线</source>
      <translation>Highlights</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>有批注的</source>
      <translation>With notes</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>{created} 标</source>
      <translation>marked {created}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>原文已改动</source>
      <translation>text changed</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>批注：{note}</source>
      <translation>Note: {note}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>{title}，{count} 处</source>
      <translation>{title}, {count} {count:mark|marks}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>没有标签</source>
      <translation>No tags</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>不在文件夹里</source>
      <translation>In no folder</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>未注明报纸</source>
      <translation>Paper unknown</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>未注明日期</source>
      <translation>Date unknown</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>命令</source>
      <translation>Command</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>设置</source>
      <translation>Settings</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>搜索</source>
      <translation>Search</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>选项</source>
      <translation>Choice</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>未注明报名</source>
      <translation>Paper unknown</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>没有文章的版面</source>
      <translation>Page without articles</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>全部文章</source>
      <translation>All articles</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>未读</source>
      <translation>Unread</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>{year}年{month}月{day}日</source>
      <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>{count} 篇</source>
      <translation>{count} {count:article|articles}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>{name}：{query}</source>
      <translation>{name}: {query}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>存下的搜索，{count} 篇</source>
      <translation>Saved search, {count} {count:article|articles}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>中文报纸版面阅读器</source>
      <translation>A reader for the pages of Chinese newspapers</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>把从 PDF 里取出的、各篇挤在一起的版面文字，还原成一篇篇完整、可以引用的文章，供阅读、检索、划线和引用。不联网。</source>
      <translation>Turns the jumbled text taken out of newspaper PDFs back into whole articles to read, search, highlight and cite. Never goes online.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>许可证：MIT。界面用 Qt（PySide6，LGPL-3），分词用 jieba，拼音用 pypinyin，词义用 Synonyms 的词向量（都是 MIT）。</source>
      <translation>Licence: MIT. Interface: Qt (PySide6, LGPL-3); word segmentation: jieba; pinyin: pypinyin; what words mean: the word vectors of Synonyms (all MIT).</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>关于版心</source>
      <translation>About Banxin</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>版心的图标</source>
      <translation>Icon of Banxin</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>版心 Banxin</source>
      <translation>Banxin 版心</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>没有这样的文件。</source>
      <translation>No such files.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>还没有收入过文件。按 Ctrl+Shift+O 打开一个文件夹。</source>
      <translation>No files added yet. Press Ctrl+Shift+O to open a folder.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>回车：打开第一篇　P：暂停或接着收　R：重试没收成的　S：导出清单　Delete：不收了</source>
      <translation>Enter: open first article   P: pause or resume   R: retry failed   S: export list   Delete: stop</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>收入的进度</source>
      <translation>Files Being Added</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>列出哪些</source>
      <translation>Which files to list</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>（{doubtful:,} 个文件有标题待核）</source>
      <translation> ({doubtful:,} {doubtful:file|files} with headlines to check)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>收入 {taken:,} 个文件、{articles:,} 篇{doubts}　已有 {known:,} 个　没收成 {failed:,} 个　还没收 {waiting:,} 个</source>
      <translation>Added {taken:,} {taken:file|files}, {articles:,} {articles:article|articles}{doubts}   already there {known:,}   failed {failed:,}   waiting {waiting:,}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>重试没收成的(&amp;R)</source>
      <translation>&amp;Retry Failed</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>导出清单(&amp;S)…</source>
      <translation>Export Li&amp;st…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>不收了(&amp;X)</source>
      <translation>Stop (&amp;X)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>收入的文件</source>
      <translation>Files</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>列出(&amp;L)</source>
      <translation>&amp;List</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>进度</source>
      <translation>Progress</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>这一个文件</source>
      <translation>This file</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>接着收(&amp;P)</source>
      <translation>Resume (&amp;P)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>暂停(&amp;P)</source>
      <translation>&amp;Pause</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>没有这样的标记。少打几个字，或换一个种类。</source>
      <translation>No such marks. Try fewer words or another kind.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>还没有标记。读文章时按 B 加书签；按 ] 选一句，再按 H 划线，按 E 写批注。</source>
      <translation>No marks yet. While reading, press B to bookmark; press ] to select a sentence, then press H to highlight it or press E to write a note.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>回车：到原处（找不到原处的：带去放下）　E：写批注　1–5：换颜色　Delete：去掉　Z：撤销　/：筛选</source>
      <translation>Enter: go there (lost ones: pick up)   E: note   1–5: colour   Delete: remove   Z: undo   /: filter</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>筛选：文字、批注、标签、文件夹、标题、报纸、日期</source>
      <translation>Filter by text, note, tag, folder, headline, paper, date</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>筛选标记</source>
      <translation>Filter marks</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>{count:,} 处</source>
      <translation>{count:,} {count:mark|marks}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>标记列表</source>
      <translation>Marks</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>种类(&amp;K)</source>
      <translation>&amp;Kind</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>分组(&amp;G)</source>
      <translation>&amp;Group by</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>未注明</source>
      <translation>Not stated</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>拼音相同 {total:,} 篇，可缩小到</source>
      <translation>{total:,} by pinyin, narrow to</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>{total:,} 篇，可缩小到</source>
      <translation>{total:,} {total:article|articles}, narrow to</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>正在数…</source>
      <translation>Counting…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>没有可以缩小的范围</source>
      <translation>Nothing to narrow to</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>版名</source>
      <translation>Page name</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>缩小范围</source>
      <translation>Narrow down</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>{year}年</source>
      <translation>{year}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>{year}年{nth}月</source>
      <translation>{year}-{nth:02}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>年份</source>
      <translation>Years</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>月份</source>
      <translation>Months</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>还有 {count} 个…</source>
      <translation>{count} more…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>搜索全部文章</source>
      <translation>Search All Articles</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>在本文中查找</source>
      <translation>Find in Article</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>搜索全部文章（{key}）</source>
      <translation>Search all articles ({key})</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>没有找到</source>
      <translation>Not found</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>第 {at} 处，共 {total} 处</source>
      <translation>Match {at} of {total}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>日期看不懂：请写成 2026-11-22 或 2026年11月22日，不知道就留空。</source>
      <translation>The date was not understood: write 2026-11-22 or 2026年11月22日, or leave it empty.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>只用于本版</source>
      <translation>This page only</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>报名和日期用于这个文件的全部版面</source>
      <translation>Paper and date for all pages of this file</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>报名和日期用于同一文件夹的全部文件</source>
      <translation>Paper and date for all files of the folder</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>作者和版面信息</source>
      <translation>Byline and Page Details</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>记者 张三；通讯员 李四</source>
      <translation>记者 张三；通讯员 李四</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>作者</source>
      <translation>Byline</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>报名</source>
      <translation>Paper</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>版次</source>
      <translation>Page number</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>范围</source>
      <translation>Applies to</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>相近的搜索</source>
      <translation>Similar searches</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>打开的这一篇不在列表里：先在列表里打开一篇，再选中它。</source>
      <translation>The open article is not in the list. First open one from the list, then pick it.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>这一行是通栏题，不是文章。</source>
      <translation>This row is a banner, not an article.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>文章列表</source>
      <translation>Article list</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>没有这样的按键。</source>
      <translation>No such key.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>{title}：{keys}</source>
      <translation>{title}: {keys}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>按键表</source>
      <translation>Keys</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>查按键：汉字、拼音、首字母或按键</source>
      <translation>Find a key by name or key</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>查按键</source>
      <translation>Find a key</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>划线颜色的名称</source>
      <translation>Names of Highlight Colours</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>按 {key}</source>
      <translation>Key {key}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>第 {colour} 种颜色</source>
      <translation>Colour {colour}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>第 {nth} 种颜色的名称</source>
      <translation>Name of colour {nth}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>“{text}”</source>
      <translation>"{text}"</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>Ctrl+回车或 Esc 存好，没写就不存　Tab 到标签</source>
      <translation>Ctrl+Enter or Esc saves what you typed   Tab to the tags</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>用空格隔开</source>
      <translation>separated by spaces</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>如：论文/第一章</source>
      <translation>e.g. Thesis/Chapter 1</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/notice.py" />
      <source>收起（Esc）</source>
      <translation>Close (Esc)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/notice.py" />
      <source>收起通知</source>
      <translation>Close the notice</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/notice.py" />
      <source>……另有 {count} 条。</source>
      <translation>… and {count} more.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>↑ ↓ 选择，回车执行，Esc 关闭</source>
      <translation>↑ ↓ choose, Enter does it, Esc closes</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>↑ ↓ 选择，回车确定，Esc 返回</source>
      <translation>↑ ↓ choose, Enter takes it, Esc goes back</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>命令、设置、文章、存下的搜索：汉字、拼音或首字母</source>
      <translation>Commands, settings, articles, saved searches</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>没有这样的命令、设置、文章或搜索。</source>
      <translation>No such command, setting, article or search.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>命令面板</source>
      <translation>Command Palette</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>命令面板：要找什么</source>
      <translation>Command palette: what to find</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>找到的命令、设置、文章和搜索</source>
      <translation>Commands, settings, articles and searches found</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>{said}。第 {row} 项，共 {rows} 项</source>
      <translation>{said}. {row} of {rows}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/raw.py" />
      <source>原文</source>
      <translation>Source text</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>在这里按下新的按键</source>
      <translation>Press the new keys here</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>已改</source>
      <translation>changed</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>{key} 已用于“{title}”，要改为“{new}”吗？</source>
      <translation>{key} is used for "{title}". Use it for "{new}" instead?</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>“{title}”现在可以按 {key}。</source>
      <translation>"{title}" is now on {key}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>“{title}”不再用 {key}。</source>
      <translation>"{title}" is no longer on {key}.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>“{title}”的按键已恢复默认。</source>
      <translation>"{title}" has its default keys again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>全部按键已恢复默认。</source>
      <translation>All keys are the default ones again.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>改用于此</source>
      <translation>Use It Here</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>不改</source>
      <translation>Leave It</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>恢复这一项的默认按键</source>
      <translation>Reset This Command</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>全部恢复默认</source>
      <translation>Reset All</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>查命令：汉字、拼音、首字母或按键</source>
      <translation>Find a command by name or key</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>查命令</source>
      <translation>Find a command</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>命令和按键</source>
      <translation>Commands and keys</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>按下新的按键</source>
      <translation>Press new keys</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>按键的改动</source>
      <translation>Changes of keys</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>没有改动。</source>
      <translation>Nothing changed.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>改按键</source>
      <translation>Change Keys</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>没有这样的命令。</source>
      <translation>No such command.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>去掉按键 {key}</source>
      <translation>Remove key {key}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>”“</source>
      <translation>", "</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>主题(&amp;T)</source>
      <translation>&amp;Theme</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>语言(&amp;G)</source>
      <translation>Lan&amp;guage</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>界面文字(&amp;X)</source>
      <translation>Interface te&amp;xt</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>字体(&amp;F)</source>
      <translation>Type&amp;face</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>字号(&amp;S)</source>
      <translation>&amp;Size</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>行距(&amp;L)</source>
      <translation>&amp;Leading</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>行宽(&amp;W)</source>
      <translation>Line &amp;width</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>首行缩进(&amp;I)</source>
      <translation>&amp;Indent</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>两端对齐(&amp;J)</source>
      <translation>&amp;Justified</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>汉字与西文、数字之间留空(&amp;A)</source>
      <translation>Sp&amp;ace between Chinese and Latin</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>窗口够宽时分两栏(&amp;C)</source>
      <translation>Two &amp;columns in a wide window</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>汉字上方注拼音(&amp;P)</source>
      <translation>&amp;Pinyin above characters</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>排版(&amp;B)</source>
      <translation>&amp;Type</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{pixels} 像素</source>
      <translation>{pixels} px</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{percent:.2f} 倍</source>
      <translation>× {percent:.2f}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{characters} 字</source>
      <translation>{characters} {characters:char|chars}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>设置的各页</source>
      <translation>Pages of the settings</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>按键(&amp;K)</source>
      <translation>&amp;Keys</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>样张</source>
      <translation>Sample</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>按键的改动马上生效，“取消”不会收回；用“全部恢复默认”可以改回来。</source>
      <translation>Key changes take effect at once, and Cancel does not undo them; Reset All does.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>确定</source>
      <translation>OK</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>恢复默认(&amp;D)</source>
      <translation>&amp;Defaults</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>不缩进</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{value}（没有安装）</source>
      <translation>{value} (not installed)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>资料库还没有应答（磁盘慢，或被别的程序占用），正在等…</source>
      <translation>The library is not answering (slow disk, or in use by another program); waiting…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>第 {at} 篇，共 {total} 篇</source>
      <translation>Article {at} of {total}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>消息</source>
      <translation>Message</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>{encoding}（自动判断）</source>
      <translation>{encoding} (guessed)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>第 {at}/{total} 处</source>
      <translation>Match {at}/{total}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>本文 {total} 处</source>
      <translation>{total} {total:match|matches}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>第 {at:,}/{total:,} 篇</source>
      <translation>{at:,} of {total:,}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>共 {total:,} 篇</source>
      <translation>{total:,} {total:article|articles}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>正在做的事</source>
      <translation>What is being done</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>两篇一起滚动</source>
      <translation>Scroll both articles together</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>选中的文章</source>
      <translation>Picked articles</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>查找到第几处</source>
      <translation>Match</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>在列表中的位置</source>
      <translation>Place in the list</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>阅读进度</source>
      <translation>Reading progress</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>联动</source>
      <translation>linked</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>选了 {count:,} 篇</source>
      <translation>{count:,} picked</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>进度 {percent}%</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>导出剪报</source>
      <translation>Export Clippings</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>连同全文（否则只要划线和批注）</source>
      <translation>With the full text (else only highlights and notes)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>导出…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>{title}（{suffix}）</source>
      <translation>{title} ({suffix})</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>导出</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>引文</source>
      <translation>Citation</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>程序内部出错，刚才那一步可能没有完成。资料库里已存好的都在；可以接着读。</source>
      <translation>Something went wrong inside the program; the last step may not have been done. Everything saved is safe, and you can go on reading.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>版心上次意外退出了。资料库里已存好的都在；没有收完的文件会接着收入。</source>
      <translation>Banxin ended unexpectedly last time. Everything saved is safe, and adding the remaining files continues.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>出错的经过记在日志里（不含文章内容）：
{file}
报告问题时，请附上日志和“帮助→诊断信息…”里的文字。</source>
      <translation>What happened is in the log (without the text of articles):
{file}
When you report it, please add the log and the text of "Help → Diagnostics…".</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>版心出错了</source>
      <translation>Banxin Has a Problem</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>打开日志所在的文件夹</source>
      <translation>Open the Log Folder</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>继续</source>
      <translation>Continue</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>诊断信息</source>
      <translation>Diagnostics</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>复制全部</source>
      <translation>Copy All</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>这些文件夹里（连同里面的文件夹）有了新的文本文件，或文件改过，会自己收入资料库，程序没开时来的也算。文件移走或删掉，资料库里的照样在。</source>
      <translation>Text files that appear or change in these folders and their subfolders are added to the library automatically, even those that came while the program was closed. Moving or deleting a file removes nothing from the library.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>还没有盯住的文件夹。按 A 添加一个。</source>
      <translation>No folders are watched yet. Press A to add one.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>A：添加　Delete：不再盯着　Esc：关闭</source>
      <translation>A: add   Delete: stop watching   Esc: close</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>盯住的文件夹</source>
      <translation>Watched Folders</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>关闭(&amp;C)</source>
      <translation>&amp;Close</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>添加(&amp;A)…</source>
      <translation>&amp;Add…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>不再盯着(&amp;D)</source>
      <translation>Stop Watching (&amp;D)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/bars.py" />
      <source>{name}：{said}，{count:,} 篇</source>
      <translation>{name}: {said}, {count:,} {count:article|articles}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/rows.py" />
      <source>通栏题 · 版面</source>
      <translation>Banner · page</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>──　以下在{there}　──</source>
      <translation>──   continued on {there}   ──</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>可能接{there}；把握不大，没有接上，{how}</source>
      <translation>May go on in {there}; not sure enough to join them, {how}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>按 {key} 去看</source>
      <translation>press {key} to see it</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>用菜单“前往”去看</source>
      <translation>use the menu Go to see it</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>即{there}，{how}</source>
      <translation>This is {there}, {how}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>可能指{there}，{how}</source>
      <translation>May mean {there}, {how}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>标题待核</source>
      <translation>headline to check</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>{words}：{date}</source>
      <translation>{words}: {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>电头日期 {date}</source>
      <translation>dateline {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>{said}（推断）</source>
      <translation>{said} (inferred)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/window.py" />
      <source>设置文件已损坏，这次用的是默认设置；原来的文件留在“{file}”，可以改好了再换回来。</source>
      <translation>The settings file is damaged, so the defaults are used this time. The old file was kept as "{file}"; once mended, it can be put back.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/window.py" />
      <source>欢迎使用版心。这一版是随程序来的；按 ? 看全部按键，按 Ctrl+O 打开您自己的报纸。</source>
      <translation>Welcome to Banxin. This page came with the program; press ? to see all keys, press Ctrl+O to open your own newspapers.</translation>
    </message>
    <message>
      <location filename="../../reader/ui/window.py" />
      <source>正在更新搜索索引：{done:,}/{total:,} 篇</source>
      <translation>Updating the search index: {done:,} of {total:,}</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>文件</source>
      <translation>File</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>前往</source>
      <translation>Go</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>查找</source>
      <translation>Search</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>标记</source>
      <translation>Mark</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>订正</source>
      <translation>Amend</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>视图</source>
      <translation>View</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>帮助</source>
      <translation>Help</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选择文字</source>
      <translation>Select Text</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>移动分界线</source>
      <translation>Move Dividers</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打开文件…</source>
      <translation>Open File…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打开文件夹…</source>
      <translation>Open Folder…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>粘贴版面文字</source>
      <translation>Paste Page Text</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>收入的进度…</source>
      <translation>Files Being Added…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>暂停收入／接着收入</source>
      <translation>Pause / Resume Adding</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>不收了：忘掉还没收的文件</source>
      <translation>Stop Adding: Forget Waiting Files</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>盯住一个文件夹…</source>
      <translation>Watch a Folder…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>更改编码…</source>
      <translation>Change Encoding…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>重新解析本文件</source>
      <translation>Parse This File Again</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>把本文件移出资料库…</source>
      <translation>Remove This File from the Library…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>放回移出的文件…</source>
      <translation>Put Back a Removed File…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>备份资料库…</source>
      <translation>Back Up Library…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>从备份恢复…</source>
      <translation>Restore from Backup…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>检查资料库</source>
      <translation>Check Library</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>导出整个资料库…</source>
      <translation>Export Library…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>读入整个资料库…</source>
      <translation>Import Library…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>停下正在做的导出、备份、检查、读入</source>
      <translation>Stop the Running Export, Backup, Check or Import</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>退出</source>
      <translation>Quit</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一屏；到文末则下一篇未读</source>
      <translation>Page Down; at the End, Next Unread</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一屏；到文首则上一篇</source>
      <translation>Page Up; at the Top, Previous Article</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>向下滚动</source>
      <translation>Scroll Down</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>向上滚动</source>
      <translation>Scroll Up</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下半屏</source>
      <translation>Half a Page Down</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上半屏</source>
      <translation>Half a Page Up</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一篇</source>
      <translation>Next Article</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一篇</source>
      <translation>Previous Article</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一篇未读；查找时下一处</source>
      <translation>Next Unread; Next Match in a Search</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一篇未读；查找时上一处</source>
      <translation>Previous Unread; Previous Match in a Search</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>文首</source>
      <translation>Top of Article</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>文末</source>
      <translation>End of Article</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下转／上接的另一部分；导读所指的文章</source>
      <translation>Other Part of a Jump; Article of a Teaser</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>后退</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>前进</source>
      <translation>Forward</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>到资料库</source>
      <translation>To the Library</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>到文章列表</source>
      <translation>To the Article List</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>到正文</source>
      <translation>To the Text</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一个窗格</source>
      <translation>Next Pane</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一个窗格</source>
      <translation>Previous Pane</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>缩小搜索范围</source>
      <translation>Narrow the Search</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>换结果的顺序</source>
      <translation>Change Order of Results</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>最近的搜索…</source>
      <translation>Recent Searches…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>存下这次搜索…</source>
      <translation>Save This Search…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>存下的搜索改名…</source>
      <translation>Rename Saved Search…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>去掉存下的搜索</source>
      <translation>Remove Saved Search</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>加书签／去书签</source>
      <translation>Bookmark Article / Remove</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>书签名称、标签、文件夹…</source>
      <translation>Bookmark Label, Tags, Folder…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本段加书签／去书签</source>
      <translation>Bookmark Paragraph / Remove</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选下一句</source>
      <translation>Select Next Sentence</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选上一句</source>
      <translation>Select Previous Sentence</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选下一段</source>
      <translation>Select Next Paragraph</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选上一段</source>
      <translation>Select Previous Paragraph</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选下一词</source>
      <translation>Select Next Word</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选上一词</source>
      <translation>Select Previous Word</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>扩选开／关</source>
      <translation>Extend Selection on / off</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线（上次的颜色）</source>
      <translation>Highlight (Last Colour)</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：事实</source>
      <translation>Highlight: Facts</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：人物</source>
      <translation>Highlight: People</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：数据</source>
      <translation>Highlight: Figures</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：观点</source>
      <translation>Highlight: Opinions</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：存疑</source>
      <translation>Highlight: Doubts</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本文每一处都划线</source>
      <translation>Highlight Every Occurrence</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>写批注、标签</source>
      <translation>Write Note, Tags</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>接着写没写完的批注</source>
      <translation>Go On with an Unfinished Note</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一处划线和批注</source>
      <translation>Next Highlight or Note</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一处划线和批注</source>
      <translation>Previous Highlight or Note</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>去掉光标处的划线</source>
      <translation>Remove Highlight at Cursor</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>全部标记…</source>
      <translation>All Marks…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>全部书签…</source>
      <translation>All Bookmarks…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>找不到原处的标记…</source>
      <translation>Lost Marks…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>把找不到原处的标记放到这里</source>
      <translation>Place Lost Mark Here</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线颜色的名称…</source>
      <translation>Names of Highlight Colours…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>标为已读／未读</source>
      <translation>Mark as Read / Unread</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本期全部标为已读…</source>
      <translation>Mark Issue as Read…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这一列全部标为已读…</source>
      <translation>Mark List as Read…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>撤销</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>重做</source>
      <translation>Redo</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>复制文字，连同出处</source>
      <translation>Copy Text with Source</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>复制引文</source>
      <translation>Copy Citation</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>换一种引文格式，并复制</source>
      <translation>Next Citation Style, and Copy</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选中这一篇／不选（一起导出、引用、打印）</source>
      <translation>Pick or unpick article (to export, cite, print together)</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打印预览…</source>
      <translation>Print Preview…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是主题</source>
      <translation>This Is a Headline</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是引题</source>
      <translation>This Is a Kicker</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是副题</source>
      <translation>This Is a Subhead</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是小标题</source>
      <translation>This Is a Crosshead</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是正文</source>
      <translation>This Is Body Text</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是图片说明</source>
      <translation>This Is a Caption</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是栏目</source>
      <translation>This Is a Section Label</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是通栏题</source>
      <translation>This Is a Banner</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是报眉、责编等</source>
      <translation>This Is Page Furniture</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>从这里另起一篇</source>
      <translation>Begin Article Here</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>从这里另起一段</source>
      <translation>Begin Paragraph Here</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>与上一段接上</source>
      <translation>Join to Previous Paragraph</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里不是同一篇的下转</source>
      <translation>Not a Continuation of This Story</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>与另一部分接成一篇</source>
      <translation>Join with Another Part</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>改作者和版面信息…</source>
      <translation>Edit Byline and Page Details…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>标题核对无误</source>
      <translation>Approve Headline</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本文件恢复解析器的结果</source>
      <translation>Restore File as Parsed</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>找不到原处的标记和订正</source>
      <translation>Lost Marks and Corrections</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>命令面板…</source>
      <translation>Command Palette…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>显示／隐藏接缝</source>
      <translation>Show / Hide Seams</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>对照原文</source>
      <translation>Compare with Source</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>旁边再开一篇／收起</source>
      <translation>Second Article Beside / Close</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>两篇一起滚动／分开</source>
      <translation>Link / Unlink Scrolling</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>放大字号</source>
      <translation>Larger Text</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>缩小字号</source>
      <translation>Smaller Text</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>默认字号</source>
      <translation>Default Text Size</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>换主题：跟随系统、浅色、米黄、深色、高对比</source>
      <translation>Next Theme: System, Light, Sepia, Dark, Contrast</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>注／不注拼音</source>
      <translation>Pinyin on / off</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>设置…</source>
      <translation>Settings…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>分界线右移</source>
      <translation>Move Divider Right</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>分界线左移</source>
      <translation>Move Divider Left</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>资料库和列表的分界线下移</source>
      <translation>Move Divider of Library and List Down</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>资料库和列表的分界线上移</source>
      <translation>Move Divider of Library and List Up</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>显示／隐藏边栏</source>
      <translation>Show / Hide Sidebar</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>返回一层</source>
      <translation>Back One Step</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>改按键…</source>
      <translation>Change Keys…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>诊断信息…</source>
      <translation>Diagnostics…</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>主题</source>
      <translation>Theme</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>跟随系统</source>
      <translation>System</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>浅色</source>
      <translation>Light</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>米黄</source>
      <translation>Sepia</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>深色</source>
      <translation>Dark</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>高对比（白底）</source>
      <translation>High contrast (white)</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>高对比（黑底）</source>
      <translation>High contrast (black)</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>界面语言</source>
      <translation>Language</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>简体中文</source>
      <translation>简体中文</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>繁體中文</source>
      <translation>繁體中文</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>界面文字大小</source>
      <translation>Interface text size</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>100%</source>
      <translation>100%</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>125%</source>
      <translation>125%</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>150%</source>
      <translation>150%</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>175%</source>
      <translation>175%</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>200%</source>
      <translation>200%</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>正文字号（像素）</source>
      <translation>Text size (pixels)</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>行距（字号的百分之几）</source>
      <translation>Leading (percent of size)</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>一行最多几个字</source>
      <translation>Characters to a line</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>首行缩进几个字</source>
      <translation>First-line indent (characters)</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>正文两端对齐</source>
      <translation>Justified text</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>汉字与西文、数字之间留空</source>
      <translation>Space between Chinese and Latin</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>窗口够宽时分两栏</source>
      <translation>Two columns in a wide window</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>汉字上方注拼音</source>
      <translation>Pinyin above characters</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>搜索结果的顺序</source>
      <translation>Order of search results</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>搜索时在旁边显示可缩小的范围</source>
      <translation>Show ways to narrow beside a search</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>全部标记的分组</source>
      <translation>Grouping of all marks</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按文章</source>
      <translation>By article</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按报纸</source>
      <translation>By paper</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按日期</source>
      <translation>By date</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按颜色</source>
      <translation>By colour</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按标签</source>
      <translation>By tag</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按文件夹</source>
      <translation>By folder</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>显示边栏</source>
      <translation>Show sidebar</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>引文格式</source>
      <translation>Citation style</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>GB/T 7714—2025</source>
      <translation>GB/T 7714—2025</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>GB/T 7714—2015</source>
      <translation>GB/T 7714—2015</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>CSL-JSON</source>
      <translation>CSL-JSON</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>BibTeX</source>
      <translation>BibTeX</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>RIS</source>
      <translation>RIS</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>事实</source>
      <translation>Facts</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>人物</source>
      <translation>People</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>数据</source>
      <translation>Figures</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>观点</source>
      <translation>Opinions</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>存疑</source>
      <translation>Doubts</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>网页，可打印</source>
      <translation>Web page, printable</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>Word 文档</source>
      <translation>Word document</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>W3C 网络批注</source>
      <translation>W3C Web Annotations</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>纯文本</source>
      <translation>Plain text</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 GB/T 7714—2025</source>
      <translation>Citations GB/T 7714—2025</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 GB/T 7714—2015</source>
      <translation>Citations GB/T 7714—2015</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 CSL-JSON</source>
      <translation>Citations CSL-JSON</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 BibTeX</source>
      <translation>Citations BibTeX</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 RIS</source>
      <translation>Citations RIS</translation>
    </message>
  </context>
</TS>
