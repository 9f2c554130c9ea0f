<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
  <context>
    <name>banxin</name>
    <message>
      <location filename="../../reader/ahead.py" />
      <source>“{file}”一直读不出来，也没有应答，没有收入；别的文件不受影响。请检查这个文件和它所在的磁盘，再重试。</source>
      <translation>「{file}」一直讀不出來，也沒有回應，沒有收入；別的檔案不受影響。請檢查這個檔案和它所在的磁碟，再重試。</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>“{name}”解析了 {seconds} 秒还没有完，已经停下，没有收入。请把它分成几个小文件，再试一次。</source>
      <translation>「{name}」解析了 {seconds} 秒還沒有完，已經停下，沒有收入。請把它分成幾個小檔案，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>解析“{name}”要用的内存太多，已经停下，没有收入。请把它分成几个小文件，再试一次。</source>
      <translation>解析「{name}」要用的記憶體太多，已經停下，沒有收入。請把它分成幾個小檔案，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>解析“{name}”时程序出错，没有收入，别的文件不受影响。请把日志连同这个文件报告给我们（banxin doctor）。</source>
      <translation>解析「{name}」時程式出錯，沒有收入，別的檔案不受影響。請把記錄檔連同這個檔案報告給我們（banxin doctor）。</translation>
    </message>
    <message>
      <location filename="../../reader/apart.py" />
      <source>程序正在退出，“{name}”没有收入。请下次再打开它。</source>
      <translation>程式正在結束，「{name}」沒有收入。請下次再開啟它。</translation>
    </message>
    <message>
      <location filename="../../reader/app.py" />
      <source>这个资料库的窗口已经开着（进程 {pid}），但一直没有应答；没有另开一个。请等它恢复；等不到，就结束那个进程，再打开版心。</source>
      <translation>這個資料庫的視窗已經開著（行程 {pid}），但一直沒有回應；沒有另開一個。請等它恢復；等不到，就結束那個行程，再開啟版心。</translation>
    </message>
    <message>
      <location filename="../../reader/app.py" />
      <source>版心</source>
      <translation>版心</translation>
    </message>
    <message>
      <location filename="../../reader/arrivals.py" />
      <source>收入“{name}”时程序出错，没有收入，别的文件不受影响。请把日志连同这个文件报告给我们（banxin doctor）。</source>
      <translation>收入「{name}」時程式出錯，沒有收入，別的檔案不受影響。請把記錄檔連同這個檔案報告給我們（banxin doctor）。</translation>
    </message>
    <message>
      <location filename="../../reader/arrivals.py" />
      <source>文件夹“{folder}”现在读不到（移走了，或没有连上），里面的文件还没有收入。</source>
      <translation>資料夾「{folder}」現在讀不到（移走了，或沒有連上），裡面的檔案還沒有收入。</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{line}，还要约 {left}</source>
      <translation>{line}，還要約 {left}</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{done:,}/{total:,} MB</source>
      <translation>{done:,}/{total:,} MB</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{line}（{size}）</source>
      <translation>{line}（{size}）</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{done:,}/{total:,} 个文件</source>
      <translation>{done:,}/{total:,} 個檔案</translation>
    </message>
    <message>
      <location filename="../../reader/course.py" />
      <source>{done:,}/{total:,} 篇</source>
      <translation>{done:,}/{total:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>{count} 种</source>
      <translation>{count} 種</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>版本</source>
      <translation>版本</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>系统</source>
      <translation>系統</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>位置</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>字体</source>
      <translation>字型</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>输入法</source>
      <translation>輸入法</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>资料库</source>
      <translation>資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>版心 {version} 诊断信息（不含文章内容）</source>
      <translation>版心 {version} 診斷資訊（不含文章內容）</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>解析器</source>
      <translation>解析器</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>打包</source>
      <translation>打包</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>是</source>
      <translation>是</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>否</source>
      <translation>否</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>资料文件夹</source>
      <translation>資料資料夾</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>日志</source>
      <translation>記錄檔</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>缓存</source>
      <translation>快取</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>资源</source>
      <translation>資源</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>程序</source>
      <translation>程式</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>上次崩溃的记录</source>
      <translation>上次當機的記錄</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>有</source>
      <translation>有</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有</source>
      <translation>沒有</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（没有权限进入）</source>
      <translation>（沒有權限進入）</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（只读）</source>
      <translation>（唯讀）</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>中文字体</source>
      <translation>中文字型</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有 Qt</source>
      <translation>沒有 Qt</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>处理器</source>
      <translation>處理器</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>{count} 个</source>
      <translation>{count} 個</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>Qt 的输入法插件</source>
      <translation>Qt 的輸入法外掛</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有设</source>
      <translation>沒有設</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>剩余空间</source>
      <translation>剩餘空間</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（还没有）</source>
      <translation>（還沒有）</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>（看不到：{error}）</source>
      <translation>（看不到：{error}）</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>没有，查不了</source>
      <translation>沒有，查不了</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>问不到（{error}）</source>
      <translation>問不到（{error}）</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>{name}：{value}</source>
      <translation>{name}：{value}</translation>
    </message>
    <message>
      <location filename="../../reader/doctor.py" />
      <source>、</source>
      <translation>、</translation>
    </message>
    <message>
      <location filename="../../reader/errors.py" />
      <source>一个更新版本的版心已升级了这个资料库；请关闭这个窗口，用新版打开。</source>
      <translation>一個更新版本的版心已升級了這個資料庫；請關閉這個視窗，用新版開啟。</translation>
    </message>
    <message>
      <location filename="../../reader/errors.py" />
      <source>资料文件夹“{folder}”不见了（移走了、改了名，或磁盘没有连上），没有另建新的。请把它放回原处，再试一次；或关闭版心，用 --data-dir 写明它现在的位置。</source>
      <translation>資料資料夾「{folder}」不見了（移走了、改了名，或磁碟沒有連上），沒有另建新的。請把它放回原處，再試一次；或關閉版心，用 --data-dir 寫明它現在的位置。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>另有 {count:,} 个文件不是文本（{said}），没有收入。</source>
      <translation>另有 {count:,} 個檔案不是文字檔（{said}），沒有收入。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”超过 {largest} MB，不像报纸的文字。请把它分成几个小文件。</source>
      <translation>「{path}」超過 {largest} MB，不像報紙的文字。請把它分成幾個小檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source> 等</source>
      <translation> 等</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>文件夹“{folder}”里没有文本文件（.txt、.text、.md）。请另选一个文件夹。</source>
      <translation>資料夾「{folder}」裡沒有文字檔案（.txt、.text、.md）。請另選一個資料夾。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>{count:,} 个 {suffix}</source>
      <translation>{count:,} 個 {suffix}</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”已存在，没有动它。请换一个文件名。</source>
      <translation>「{path}」已存在，沒有動它。請換一個檔名。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有“{parent}”这个文件夹。请检查路径，或换一个地方。</source>
      <translation>沒有「{parent}」這個資料夾。請檢查路徑，或換一個地方。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有权限写“{path}”。请换一个文件夹。</source>
      <translation>沒有權限寫「{path}」。請換一個資料夾。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>磁盘已满，没有写成“{path}”。请腾出一些空间，再试一次。</source>
      <translation>磁碟已滿，沒有寫成「{path}」。請騰出一些空間，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>写不了“{path}”（{strerror}）。请换一个文件夹，或检查磁盘。</source>
      <translation>寫不了「{path}」（{strerror}）。請換一個資料夾，或檢查磁碟。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>{none}{others}</source>
      <translation>{none}{others}</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”是文件夹，不是文件。请选其中的文本文件，或打开整个文件夹。</source>
      <translation>「{path}」是資料夾，不是檔案。請選其中的文字檔案，或開啟整個資料夾。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>“{path}”不是普通文件（是管道或设备）。请选一个文本文件。</source>
      <translation>「{path}」不是一般檔案（是管線或裝置）。請選一個文字檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>找不到“{path}”。请检查路径是否写对。</source>
      <translation>找不到「{path}」。請檢查路徑是否寫對。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有权限读取“{path}”。请检查它的权限，或把它复制到别处再打开。</source>
      <translation>沒有權限讀取「{path}」。請檢查它的權限，或把它複製到別處再開啟。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>读不了“{path}”（{errno}）。请检查文件和磁盘，再试一次。</source>
      <translation>讀不了「{path}」（{errno}）。請檢查檔案和磁碟，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>路径“{path}”写得不对。请检查路径。</source>
      <translation>路徑「{path}」寫得不對。請檢查路徑。</translation>
    </message>
    <message>
      <location filename="../../reader/files.py" />
      <source>没有后缀的</source>
      <translation>沒有副檔名的</translation>
    </message>
    <message>
      <location filename="../../reader/incoming.py" />
      <source>有 {failed:,} 个文件没有读入，别的都读入了。{why}</source>
      <translation>有 {failed:,} 個檔案沒有讀入，別的都讀入了。{why}</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{line}，每秒 {files} 个、{articles} 篇，还要约 {left}</source>
      <translation>{line}，每秒 {files} 個、{articles} 篇，還要約 {left}</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{count} 秒</source>
      <translation>{count} 秒</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{count} 分钟</source>
      <translation>{count} 分鐘</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{hours} 小时 {minutes} 分钟</source>
      <translation>{hours} 小時 {minutes} 分鐘</translation>
    </message>
    <message>
      <location filename="../../reader/pace.py" />
      <source>{hours} 小时</source>
      <translation>{hours} 小時</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是图片，请先识别成文字。</source>
      <translation>「{name}」是圖片，請先辨識成文字。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是压缩文件，请先解开。</source>
      <translation>「{name}」是壓縮檔，請先解開。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是程序，请选择报纸版面的文本文件。</source>
      <translation>「{name}」是程式，請選擇報紙版面的文字檔。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 PDF 文件，这一版还不能直接打开，请先导出为文本。</source>
      <translation>「{name}」是 PDF 檔，這一版還不能直接開啟，請先匯出為純文字。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 ZIP 类文件（DOCX、EPUB、OFD 也是），请先解开，或另存为文本。</source>
      <translation>「{name}」是 ZIP 類檔案（DOCX、EPUB、OFD 也是），請先解開，或另存為純文字。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是旧式 Office 文件（DOC、XLS），请先另存为文本。</source>
      <translation>「{name}」是舊式 Office 檔（DOC、XLS），請先另存為純文字。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 RTF 文件，请先另存为文本。</source>
      <translation>「{name}」是 RTF 檔，請先另存為純文字。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是数据库，请选择报纸版面的文本文件。</source>
      <translation>「{name}」是資料庫，請選擇報紙版面的文字檔。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 CAJ 文件，这一版还不能直接打开，请先导出为文本。</source>
      <translation>「{name}」是 CAJ 檔，這一版還不能直接開啟，請先匯出為純文字。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”是 CEB 文件，这一版还不能直接打开，请先导出为文本。</source>
      <translation>「{name}」是 CEB 檔，這一版還不能直接開啟，請先匯出為純文字。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”不像文本文件，请选择报纸版面的文本，或换一种编码打开。</source>
      <translation>「{name}」不像文字檔，請選擇報紙版面的文字，或換一種編碼開啟。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>“{name}”里没有文字，请换一个文件。</source>
      <translation>「{name}」裡沒有文字，請換一個檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/parse/source.py" />
      <source>不认识编码“{encoding}”，请从 {known} 中选一个。</source>
      <translation>不認識編碼「{encoding}」，請從 {known} 中選一個。</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{typed}”不是日期。可以写 2022、2022-11、2022-11-15、2022-11-15..2022-12-01 或 近30天。</source>
      <translation>「{typed}」不是日期。可以寫 2022、2022-11、2022-11-15、2022-11-15..2022-12-01 或 近30天。</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>没有“{typed}”这一类。可以写：{kinds}。</source>
      <translation>沒有「{typed}」這一類。可以寫：{kinds}。</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{name}:”后面只能写“是”或“否”，不认识“{typed}”。</source>
      <translation>「{name}:」後面只能寫「是」或「否」，不認識「{typed}」。</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{name}:”后面还没有写要找什么。</source>
      <translation>「{name}:」後面還沒有寫要找什麼。</translation>
    </message>
    <message>
      <location filename="../../reader/search/fields.py" />
      <source>“{typed}”前后颠倒了：前面的日期要早于后面的。</source>
      <translation>「{typed}」前後顛倒了：前面的日期要早於後面的。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>引号没有配对：已查找引号后面的全部文字。</source>
      <translation>引號沒有配對：已搜尋引號後面的全部文字。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>引号没有配对：已按普通字符查找。</source>
      <translation>引號沒有配對：已當作一般字元搜尋。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号没有配对：已当作到末尾为止。</source>
      <translation>括號沒有配對：已當作到末尾為止。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号没有配对：已按普通字符查找。</source>
      <translation>括號沒有配對：已當作一般字元搜尋。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号里没有写要找什么，已略过。</source>
      <translation>括號裡沒有寫要找什麼，已略過。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>括号套得太深（最多 {deepest} 层），里层的括号已略过。</source>
      <translation>括號套得太深（最多 {deepest} 層），裡層的括號已略過。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>“{word}”的两边都要有要找的词，已略过。</source>
      <translation>「{word}」的兩邊都要有要找的詞，已略過。</translation>
    </message>
    <message>
      <location filename="../../reader/search/query.py" />
      <source>条件太多，只用了前 {most} 个。</source>
      <translation>條件太多，只用了前 {most} 個。</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>设置没有存进“{path}”。请检查磁盘空间和这个文件夹的写入权限。</source>
      <translation>設定沒有存進「{path}」。請檢查磁碟空間和這個資料夾的寫入權限。</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>“{file}”不是版心的完整导出，或不完整（{why}），没有读入。请检查文件是否传完。</source>
      <translation>「{file}」不是版心的完整匯出，或不完整（{why}），沒有讀入。請檢查檔案是否傳完。</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>“{file}”是较新版本的版心导出的，没有读入。请升级版心后再试。</source>
      <translation>「{file}」是較新版本的版心匯出的，沒有讀入。請升級版心後再試。</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>读不了“{file}”（{strerror}）。请检查路径和权限。</source>
      <translation>讀不了「{file}」（{strerror}）。請檢查路徑和權限。</translation>
    </message>
    <message>
      <location filename="../../reader/store/archive.py" />
      <source>压缩包损坏</source>
      <translation>壓縮檔損壞</translation>
    </message>
    <message>
      <location filename="../../reader/store/articles.py" />
      <source>资料库里这篇文章的内容已损坏（编号 {id}）。请退出后运行 banxin check --repair，从收入的原始文件重做。</source>
      <translation>資料庫裡這篇文章的內容已損壞（編號 {id}）。請結束程式後執行 banxin check --repair，從收入的原始檔案重做。</translation>
    </message>
    <message>
      <location filename="../../reader/store/articles.py" />
      <source>这篇文章已不在资料库里。请在列表里另选一篇。</source>
      <translation>這篇文章已不在資料庫裡。請在清單裡另選一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>备份写到“{to}”以后读出来不对，没有留下它；资料库完好。请检查那个磁盘，或换一个地方。</source>
      <translation>備份寫到「{to}」以後讀出來不對，沒有留下它；資料庫完好。請檢查那個磁碟，或換一個地方。</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>“{file}”不是版心的备份，或已损坏，没有用它。请另选一个备份文件。</source>
      <translation>「{file}」不是版心的備份，或已損壞，沒有用它。請另選一個備份檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>“{to}”已存在，没有动它。请换一个文件名。</source>
      <translation>「{to}」已存在，沒有動它。請換一個檔名。</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>找不到备份文件“{file}”。请检查路径是否写对。</source>
      <translation>找不到備份檔案「{file}」。請檢查路徑是否寫對。</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>备份“{file}”是较新版本的版心写的（格式 {version}）。请升级版心后再恢复。</source>
      <translation>備份「{file}」是較新版本的版心寫的（格式 {version}）。請升級版心後再還原。</translation>
    </message>
    <message>
      <location filename="../../reader/store/backup.py" />
      <source>没有恢复：现有的资料库不能另存到“{kept}”：{strerror}。请检查磁盘空间。</source>
      <translation>沒有還原：現有的資料庫不能另存到「{kept}」：{strerror}。請檢查磁碟空間。</translation>
    </message>
    <message>
      <location filename="../../reader/store/bare.py" />
      <source>这一版已不在资料库里。请在资料库里另选一版。</source>
      <translation>這一版已不在資料庫裡。請在資料庫裡另選一版。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>磁盘空间不够，没有比对搜索索引，别的都查过了。请在资料库所在的磁盘上腾出 {wanted:,} MB 再检查一次；banxin check --quick 不比对搜索索引。</source>
      <translation>磁碟空間不足，沒有比對搜尋索引，其餘的都檢查過了。請在資料庫所在的磁碟上騰出 {wanted:,} MB 再檢查一次；banxin check --quick 不比對搜尋索引。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>资料里有不成样子的内容（{examples}）。用 banxin check --repair 重做。</source>
      <translation>資料裡有不成樣子的內容（{examples}）。用 banxin check --repair 重做。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>资料库文件已损坏（{examples}）。请从备份恢复。</source>
      <translation>資料庫檔案已損壞（{examples}）。請從備份還原。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 处引用落空（{examples}）。请从备份恢复。</source>
      <translation>{count} 處引用落空（{examples}）。請從備份還原。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 个原始文件的内容变了（{examples}）。请从备份恢复。</source>
      <translation>{count} 個原始檔案的內容變了（{examples}）。請從備份還原。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 篇文章与资料不一致（编号 {examples}）。用 banxin check --repair 重做。</source>
      <translation>{count} 篇文章與資料不一致（編號 {examples}）。用 banxin check --repair 重做。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>{count} 条划线没有落在原来的字上（{examples}）。用 banxin check --repair 重找。</source>
      <translation>{count} 條劃線沒有落在原來的字上（{examples}）。用 banxin check --repair 重找。</translation>
    </message>
    <message>
      <location filename="../../reader/store/check.py" />
      <source>搜索索引与正文不一致（{examples}）。用 banxin check --repair 重做。</source>
      <translation>搜尋索引與內文不一致（{examples}）。用 banxin check --repair 重做。</translation>
    </message>
    <message>
      <location filename="../../reader/store/compacting.py" />
      <source>“{folder}”里还没有资料库，没有可以压缩的。</source>
      <translation>「{folder}」裡還沒有資料庫，沒有可以壓縮的。</translation>
    </message>
    <message>
      <location filename="../../reader/store/compacting.py" />
      <source>磁盘空间不够，没有压缩资料库：要有 {wanted:,} MB。请腾出一些空间，再试一次。</source>
      <translation>磁碟空間不夠，沒有壓縮資料庫：要有 {wanted:,} MB。請騰出一些空間，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>磁盘已满，打不开资料库“{file}”。请腾出一些空间，再试一次。</source>
      <translation>磁碟已滿，打不開資料庫「{file}」。請騰出一些空間，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”已损坏，现在只能读，不能写。请从备份恢复（菜单“文件”，或 banxin restore）；损坏的文件会另外留着。</source>
      <translation>資料庫「{file}」已損壞，現在只能讀，不能寫。請從備份還原（選單「檔案」，或 banxin restore）；損壞的檔案會另外留著。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>不能进入资料文件夹“{folder}”：{strerror}。请改正这个文件夹的权限（您自己要能读、写、进入），或用 --data-dir 另选一个文件夹。</source>
      <translation>不能進入資料檔案夾「{folder}」：{strerror}。請改正這個檔案夾的權限（您自己要能讀、寫、進入），或用 --data-dir 另選一個檔案夾。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>另一个版本的版心改过这个资料库的索引；请关闭这个窗口，再打开。</source>
      <translation>另一個版本的版心改過這個資料庫的索引；請關閉這個視窗，再開啟。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>“{file}”不是版心的资料库，或已损坏。请把它移到别处，或用 --data-dir 另选文件夹。</source>
      <translation>「{file}」不是版心的資料庫，或已損壞。請把它移到別處，或用 --data-dir 另選資料夾。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”已损坏。请从备份恢复（菜单“文件”，或 banxin restore），坏的文件会留着。</source>
      <translation>資料庫「{file}」已損壞。請從備份還原（選單「檔案」，或 banxin restore），損壞的檔案會留著。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>不能打开资料库“{file}”。请检查这个文件夹是否存在、您是否有权读写。</source>
      <translation>不能開啟資料庫「{file}」。請檢查這個資料夾是否存在、您是否有權讀寫。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”只能读，不能写。请检查文件和文件夹的写入权限。</source>
      <translation>資料庫「{file}」只能讀，不能寫。請檢查檔案和資料夾的寫入權限。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>没有权限读写资料库“{file}”。请检查文件和文件夹的权限。</source>
      <translation>沒有權限讀寫資料庫「{file}」。請檢查檔案和資料夾的權限。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>资料库“{file}”正被另一个程序占用。请关掉那个程序，再试一次。</source>
      <translation>資料庫「{file}」正被另一個程式佔用。請關掉那個程式，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>磁盘已满，没有存进资料库“{file}”。请腾出一些空间，再试一次。</source>
      <translation>磁碟已滿，沒有存進資料庫「{file}」。請騰出一些空間，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/store/connection.py" />
      <source>读写资料库“{file}”时磁盘出错。请检查磁盘和剩余空间，再试一次。</source>
      <translation>讀寫資料庫「{file}」時磁碟出錯。請檢查磁碟和剩餘空間，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/store/copying.py" />
      <source>磁盘空间不够，没有备份到“{to}”：要有 {wanted:,} MB。请腾出一些空间，或换一个地方。</source>
      <translation>磁碟空間不夠，沒有備份到「{to}」：要有 {wanted:,} MB。請騰出一些空間，或換一個地方。</translation>
    </message>
    <message>
      <location filename="../../reader/store/copying.py" />
      <source>备份没有写成“{to}”：{strerror}。请检查文件夹的权限和磁盘空间。</source>
      <translation>備份沒有寫成「{to}」：{strerror}。請檢查資料夾的權限和磁碟空間。</translation>
    </message>
    <message>
      <location filename="../../reader/store/corrections.py" />
      <source>这处订正已不在了，不用再撤销。</source>
      <translation>這處訂正已不在了，不用再復原。</translation>
    </message>
    <message>
      <location filename="../../reader/store/found.py" />
      <source>没有文章连着这样写，已把顿号两边当作几个词查找。</source>
      <translation>沒有文章連著這樣寫，已把頓號兩邊當作幾個詞搜尋。</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>文件</source>
      <comment>several</comment>
      <translation>檔案</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>版面</source>
      <comment>several</comment>
      <translation>版面</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>文章</source>
      <comment>several</comment>
      <translation>文章</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>划线</source>
      <comment>several</comment>
      <translation>劃線</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>书签</source>
      <comment>several</comment>
      <translation>書籤</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>订正</source>
      <comment>several</comment>
      <translation>訂正</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>大小</source>
      <translation>大小</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>{size:,} 字节</source>
      <translation>{size:,} 位元組</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>有：只读不写</source>
      <translation>有：唯讀不寫</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>备份</source>
      <translation>備份</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>{count} 份，最近 {made}</source>
      <translation>{count} 份，最近 {made}</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>格式</source>
      <translation>格式</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>{version}（本版到 {newest}）</source>
      <translation>{version}（本版到 {newest}）</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>状态</source>
      <translation>狀態</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>有 {count} 处损坏</source>
      <translation>有 {count} 處損壞</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>文件完好（快速检查）</source>
      <translation>檔案完好（快速檢查）</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>还没有</source>
      <translation>還沒有</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>未并入的日志</source>
      <translation>未併入的日誌</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>打不开（{error}）</source>
      <translation>打不開（{error}）</translation>
    </message>
    <message>
      <location filename="../../reader/store/health.py" />
      <source>损坏标记</source>
      <translation>損壞標記</translation>
    </message>
    <message>
      <location filename="../../reader/store/marks.py" />
      <source>这条划线已不在了，不用再去掉。</source>
      <translation>這條劃線已不在了，不用再去掉。</translation>
    </message>
    <message>
      <location filename="../../reader/store/marks.py" />
      <source>这个书签已不在了，不用再去掉。</source>
      <translation>這個書籤已不在了，不用再去掉。</translation>
    </message>
    <message>
      <location filename="../../reader/store/migrations/__init__.py" />
      <source>资料库“{file}”是较新版本的版心写的（格式 {version}，本版到 {newest}）。请升级版心后再打开。</source>
      <translation>資料庫「{file}」是較新版本的版心寫的（格式 {version}，本版到 {newest}）。請升級版心後再開啟。</translation>
    </message>
    <message>
      <location filename="../../reader/store/opening.py" />
      <source>最近一份完好的备份是“{file}”（{made}）。</source>
      <translation>最近一份完好的備份是「{file}」（{made}）。</translation>
    </message>
    <message>
      <location filename="../../reader/store/opening.py" />
      <source>不能建立资料文件夹“{folder}”：{strerror}。请用 --data-dir 另选一个文件夹。</source>
      <translation>不能建立存放資料的資料夾「{folder}」：{strerror}。請用 --data-dir 另選一個資料夾。</translation>
    </message>
    <message>
      <location filename="../../reader/store/own.py" />
      <source>“{to}”是资料库自己的文件，没有动它。请换一个文件名。</source>
      <translation>「{to}」是資料庫自己的檔案，沒有動它。請換一個檔名。</translation>
    </message>
    <message>
      <location filename="../../reader/store/own.py" />
      <source>“{to}”是版心自己的文件，或在版心自己的文件夹里，没有动它。请换一个地方，或换一个文件名。</source>
      <translation>「{to}」是版心自己的檔案，或在版心自己的資料夾裡，沒有動它。請換一個地方，或換一個檔名。</translation>
    </message>
    <message>
      <location filename="../../reader/store/searches.py" />
      <source>这个存下的搜索已不在了，不用再删。</source>
      <translation>這個存下的搜尋已不在了，不用再刪。</translation>
    </message>
    <message>
      <location filename="../../reader/store/sheets.py" />
      <source>（无题）</source>
      <translation>（無題）</translation>
    </message>
    <message>
      <location filename="../../reader/store/sources.py" />
      <source>这份文件已不在资料库里。请重新打开它。</source>
      <translation>這份檔案已不在資料庫裡。請重新開啟它。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入已暂停，没有收的都等着。排除之后，按 Ctrl+I 接着收。</source>
      <translation>收入已暫停，沒有收的都等著。排除之後，按 Ctrl+I 接著收。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>没有正在收入的文件。</source>
      <translation>沒有正在收入的檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入已暂停；读的、标的都照常。</source>
      <translation>收入已暫停；讀的、標的都照常。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>不收了：还有 {forgotten:,} 个文件没有收入；已收入的都在。</source>
      <translation>不收了：還有 {forgotten:,} 個檔案沒有收入；已收入的都在。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入暂停着，还有 {waiting:,} 个文件没有收。按 Ctrl+I 可以接着收，或不收了。</source>
      <translation>收入暫停著，還有 {waiting:,} 個檔案沒有收。按 Ctrl+I 可以接著收，或不收了。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>上次还有 {waiting:,} 个文件没有收完，接着收入。按 Ctrl+I 可以暂停，或不收了。</source>
      <translation>上次還有 {waiting:,} 個檔案沒有收完，接著收入。按 Ctrl+I 可以暫停，或不收了。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>没有还没收的文件。</source>
      <translation>沒有還沒收的檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>没有没收成的文件。</source>
      <translation>沒有沒收成的檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>收入已暂停：还有 {waiting:,} 个文件</source>
      <translation>收入已暫停：還有 {waiting:,} 個檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>正在收入…</source>
      <translation>正在收入…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>“{path}”：{sentence}</source>
      <translation>「{path}」：{sentence}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>磁盘有空间了，接着收入。</source>
      <translation>磁碟有空間了，接著收入。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/arriving.py" />
      <source>正在收入 {said}</source>
      <translation>正在收入 {said}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>联动：两篇一起滚动。再按 Ctrl+L 分开。</source>
      <translation>連動：兩篇一起捲動。再按 Ctrl+L 分開。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>两篇各自滚动。</source>
      <translation>兩篇各自捲動。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>先按 X 在旁边打开第二篇。</source>
      <translation>先按 X 在旁邊開啟第二篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>左</source>
      <translation>左</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>右</source>
      <translation>右</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>先打开一篇文章。</source>
      <translation>先開啟一篇文章。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>右边是第二篇：从列表打开的文章放在这里。按 F6 换窗格，再按 X 收起。</source>
      <translation>右邊是第二篇：從列表開啟的文章放在這裡。按 F6 換窗格，再按 X 收起。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>正文（{name}）</source>
      <translation>內文（{name}）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/beside.py" />
      <source>正文</source>
      <translation>內文</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>把{where}未读的 {count:,} 篇都标为已读？
按 Z 可以撤销。</source>
      <translation>把{where}未讀的 {count:,} 篇都標為已讀？
按 Z 可以復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>已把 {count:,} 篇标为已读。按 Z 撤销。</source>
      <translation>已把 {count:,} 篇標為已讀。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>列表里</source>
      <translation>清單裡</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>标为已读</source>
      <translation>標為已讀</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>取消</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>{where}没有未读的文章。</source>
      <translation>{where}沒有未讀的文章。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/clearing.py" />
      <source>{issue}这一期</source>
      <translation>{issue}這一期</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/collecting.py" />
      <source>已换成：{colour}。按 Z 撤销。</source>
      <translation>已換成：{colour}。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/collecting.py" />
      <source>已去掉书签。按 Z 撤销。</source>
      <translation>已去掉書籤。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/collecting.py" />
      <source>已去掉段落书签。按 Z 撤销。</source>
      <translation>已去掉段落書籤。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/commanding.py" />
      <source>{title}：选一个</source>
      <translation>{title}：選一個</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/commanding.py" />
      <source>{title}：{name}</source>
      <translation>{title}：{name}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/commanding.py" />
      <source>现在</source>
      <translation>現在</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>这一篇没有下转、上接，也不是导读。</source>
      <translation>這一篇沒有下轉、上接，也不是導讀。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>另一部分不在资料库里，或没有认出来。</source>
      <translation>另一部分不在資料庫裡，或沒有認出來。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>第{page}版</source>
      <translation>第{page}版</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/continuing.py" />
      <source>{number}：第 {nth} 部分，共 {count} 部分。</source>
      <translation>{number}：第 {nth} 部分，共 {count} 部分。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这里不能这样改。</source>
      <translation>這裡不能這樣改。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>前面没有可以接上的一段。</source>
      <translation>前面沒有可以接上的一段。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这一版里，前面没有可以并入的一篇。</source>
      <translation>這一版裡，前面沒有可以併入的一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>通栏题属于整版，不能从它另起一篇。</source>
      <translation>通欄題屬於整版，不能從它另起一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>报眉、责编等不在文章里。先按 Ctrl+5 改为正文，或按 Ctrl+1 改为主题。</source>
      <translation>報眉、責編等不在文章裡。先按 Ctrl+5 改為正文，或按 Ctrl+1 改為主題。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>从这一行到版末成了一篇。按 Ctrl+1 定主题，按 Ctrl+Shift+J 分段，按 Z 撤销。</source>
      <translation>從這一行到版末成了一篇。按 Ctrl+1 定主題，按 Ctrl+Shift+J 分段，按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已并入上一篇。</source>
      <translation>已併入上一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已核对无误。</source>
      <translation>已核對無誤。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>{said}按 Z 撤销。</source>
      <translation>{said}按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已与上一段接上。</source>
      <translation>已與上一段接上。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这一篇没有待核的地方。</source>
      <translation>這一篇沒有待核的地方。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>把光标放到有字的一行，再按一次。</source>
      <translation>把游標放到有字的一行，再按一次。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>把光标放到新一段的第一个字前面，再按一次。</source>
      <translation>把游標放到新一段的第一個字前面，再按一次。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已从这里另起一段。</source>
      <translation>已從這裡另起一段。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已保存。按 Z 撤销。</source>
      <translation>已儲存。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>这个文件没有订正过。</source>
      <translation>這個檔案沒有訂正過。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>已恢复。按 Z 撤销。</source>
      <translation>已還原。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/correcting.py" />
      <source>从这里另起了一篇。</source>
      <translation>從這裡另起了一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>{about}的{what}上次没有写完，都留着。菜单“标记”里的“接着写没写完的批注”接着写。</source>
      <translation>{about}的{what}上次沒有寫完，都留著。選單「標記」裡的「接著寫沒寫完的註解」接著寫。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>接着上次没写完的。Ctrl+Z 回到存好的。</source>
      <translation>接著上次沒寫完的。Ctrl+Z 回到存好的。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>存好的批注后来改过；上次没写完的接在它后面。</source>
      <translation>存好的註解後來改過；上次沒寫完的接在它後面。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>批注</source>
      <translation>註解</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/drafting.py" />
      <source>书签名称</source>
      <translation>書籤名稱</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>正在停下…</source>
      <translation>正在停下…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>{said}…</source>
      <translation>{said}…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>{said}：{far}</source>
      <translation>{said}：{far}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/errands.py" />
      <source>没有正在做的导出、备份、检查或读入。</source>
      <translation>沒有正在做的匯出、備份、檢查或讀入。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/expecting.py" />
      <source>按 Ctrl+Shift+D 取名</source>
      <translation>按 Ctrl+Shift+D 取名</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/expecting.py" />
      <source>段落书签</source>
      <translation>段落書籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/history.py" />
      <source>前面没有读过的地方了。</source>
      <translation>前面沒有讀過的地方了。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/history.py" />
      <source>已是最近读到的地方。</source>
      <translation>已是最近讀到的地方。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/importing.py" />
      <source>正在用新版解析器重新整理第 {at:,}/{total:,} 个文件</source>
      <translation>正在用新版解析器重新整理第 {at:,}/{total:,} 個檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在读入：可以照常读、搜索、做标记。按 Ctrl+Shift+I 停下，已读入的文件留着，每个都是完整的。</source>
      <translation>正在讀入：可以照常讀、搜尋、做標記。按 Ctrl+Shift+I 停下，已讀入的檔案留著，每個都是完整的。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>读入停下了：已读入的文件都是完整的，其余的没有读入。再读入一次，就接着读入其余的。</source>
      <translation>讀入停下了：已讀入的檔案都是完整的，其餘的沒有讀入。再讀入一次，就接著讀入其餘的。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>这一天的备份停下了，过一个小时再做。</source>
      <translation>這一天的備份停下了，過一個小時再做。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>另选一个文件…</source>
      <translation>另選一個檔案…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>磁盘已满：资料库可以照常读、照常搜索，标记和收入的文件还存不进。请腾出一些空间；有了空间，不用重新打开就能存。</source>
      <translation>磁碟已滿：資料庫可以照常讀、照常搜尋，標記和收入的檔案還存不進。請騰出一些空間；有了空間，不用重新開啟就能存。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>资料库文件已损坏，现在只能读、不能写。请用菜单“文件→从备份恢复…”换回一份备份；损坏的文件会另外留着。</source>
      <translation>資料庫檔案已損壞，現在只能讀、不能寫。請用選單「檔案→從備份還原…」換回一份備份；損壞的檔案會另外留著。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心备份 {date}</source>
      <translation>版心備份 {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>备份资料库</source>
      <translation>備份資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心的备份</source>
      <translation>版心的備份</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在检查资料库</source>
      <translation>正在檢查資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>检查停下了，没有查完。</source>
      <translation>檢查停下了，沒有查完。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>导出整个资料库</source>
      <translation>匯出整個資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心资料库 {date}</source>
      <translation>版心資料庫 {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心资料库</source>
      <translation>版心資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>读入整个资料库</source>
      <translation>讀入整個資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在备份</source>
      <translation>正在備份</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>备份停下了，没有写“{file}”。</source>
      <translation>備份停下了，沒有寫「{file}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>从备份恢复</source>
      <translation>從備份還原</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>用哪一份备份换下现在的资料库？
现在的会另外留着，备份以后的标记不在里面。</source>
      <translation>用哪一份備份換下現在的資料庫？
現在的會另外留著，備份以後的標記不在裡面。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>恢复</source>
      <translation>還原</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>选一个备份文件</source>
      <translation>選一個備份檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在恢复…</source>
      <translation>正在還原…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>（版心升级前）</source>
      <translation>（版心升級前）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在导出整个资料库</source>
      <translation>正在匯出整個資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>导出停下了，没有写“{file}”。</source>
      <translation>匯出停下了，沒有寫「{file}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>版心资料库 (*.zip)</source>
      <translation>版心資料庫 (*.zip)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>正在读入资料库</source>
      <translation>正在讀入資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已恢复。</source>
      <translation>已還原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>资料库完好。</source>
      <translation>資料庫完好。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已备份到“{file}”（{bytes:,} 字节）。</source>
      <translation>已備份到「{file}」（{bytes:,} 位元組）。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>原来的资料库留在“{kept}”。</source>
      <translation>原來的資料庫留在「{kept}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已把整个资料库（{sources:,} 个文件）导出到“{file}”。</source>
      <translation>已把整個資料庫（{sources:,} 個檔案）匯出到「{file}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/keeping.py" />
      <source>已读入 {count:,} 个文件；原有的都没有改动。</source>
      <translation>已讀入 {count:,} 個檔案；原有的都沒有改動。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/lacking.py" />
      <source>这一版没有认出文章。先把光标放到一行，按 Ctrl+1 定为主题，它就成了一篇。</source>
      <translation>這一版沒有認出文章。先把游標放到一行，按 Ctrl+1 定為主題，它就成了一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/look.py" />
      <source>字号 {size}</source>
      <translation>文字大小 {size}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/look.py" />
      <source>划线：{name}</source>
      <translation>劃線：{name}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marked.py" />
      <source>{shelf} · {count:,} 篇</source>
      <translation>{shelf} · {count:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>正在改…</source>
      <translation>正在改…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>没有可以撤销的了。上一次关窗口以前做的，不能再撤销。</source>
      <translation>沒有可以復原的了。上一次關閉視窗以前做的，不能再復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>两版现在并列着，标记各在各的一版。</source>
      <translation>兩版現在並列著，標記各在各的一版。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>一版又换下了另一版；被换下的和它的标记都留着。</source>
      <translation>一版又換下了另一版；被換下的和它的標記都留著。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>光标处没有划线。</source>
      <translation>游標處沒有劃線。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>先选中文字：按 ] 选一句，按 } 选一段，或用鼠标拖选。</source>
      <translation>先選取文字：按 ] 選一句，按 } 選一段，或用滑鼠拖曳選取。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已读或未读</source>
      <translation>已讀或未讀</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>书签</source>
      <comment>one</comment>
      <translation>書籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>划线或批注</source>
      <translation>劃線或註解</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>订正</source>
      <comment>one</comment>
      <translation>訂正</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>存下的搜索</source>
      <comment>one</comment>
      <translation>存下的搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>找不到原处的标记</source>
      <translation>找不到原處的標記</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>文件换成新版</source>
      <translation>檔案換成新版</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>移出文件</source>
      <translation>移出檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>改变类别</source>
      <translation>改變類別</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>分段</source>
      <translation>分段</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>接上一段</source>
      <translation>接上一段</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>另起一篇</source>
      <translation>另起一篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>并入上一篇</source>
      <translation>併入上一篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>人名</source>
      <translation>人名</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>拆开接成的一篇</source>
      <translation>拆開接成的一篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>接成一篇</source>
      <translation>接成一篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>版面信息</source>
      <translation>版面資訊</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已去掉划线。按 Z 撤销。</source>
      <translation>已去掉劃線。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>{kind}（{fix}）</source>
      <translation>{kind}（{fix}）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>本文“{term}”又有 {count} 处划了线。按 Z 撤销。</source>
      <translation>本文「{term}」又有 {count} 處劃了線。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已去掉划线，连同它的批注和标签。按 Z 撤销。</source>
      <translation>已去掉劃線，連同它的註解和標籤。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已重做：{what}。</source>
      <translation>已重做：{what}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已撤销：{what}。</source>
      <translation>已復原：{what}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已划线：{colour}。按 E 写批注，按 Z 撤销。</source>
      <translation>已劃線：{colour}。按 E 寫註解，按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>先选中一个词（双击，或按住 Shift 用方向键），再让它每一处都划线。</source>
      <translation>先選取一個詞（按兩下，或按住 Shift 用方向鍵），再讓它每一處都劃線。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>本文“{term}”每一处都已划线。</source>
      <translation>本文「{term}」每一處都已劃線。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>先打开一篇文章，把光标放到要加书签的段落里。</source>
      <translation>先開啟一篇文章，把游標放到要加書籤的段落裡。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>{what}按 Z 换回去。</source>
      <translation>{what}按 Z 換回去。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>{what}按 Shift+Z 换回去。</source>
      <translation>{what}按 Shift+Z 換回去。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>已去掉本段的书签。按 Z 撤销。</source>
      <translation>已去掉本段的書籤。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>本段已加书签。按 Ctrl+Shift+D 取名、归文件夹，按 Z 撤销。</source>
      <translation>本段已加書籤。按 Ctrl+Shift+D 取名、歸資料夾，按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/marking.py" />
      <source>没有可以重做的了。</source>
      <translation>沒有可以重做的了。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>同音的字</source>
      <translation>同音的字</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>不必连着</source>
      <translation>不必連著</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>去掉一个条件</source>
      <translation>去掉一個條件</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>在全部文章里</source>
      <translation>在全部文章裡</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>在批注里</source>
      <translation>在註解裡</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>没有找到“{query}”。</source>
      <translation>沒有找到「{query}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>没有一篇有{words}。</source>
      <translation>沒有一篇有{words}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>每个词都有，但没有一篇同时有。</source>
      <translation>每個詞都有，但沒有一篇同時有。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>相近的：按 ↓ 选择，回车搜索。</source>
      <translation>相近的：按 ↓ 選擇，Enter 搜尋。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/narrowing.py" />
      <source>可以少打几个字再试，或按 Esc 返回。</source>
      <translation>可以少打幾個字再試，或按 Esc 返回。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>书签的名称</source>
      <translation>書籤的名稱</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>没有批注，按 E 写</source>
      <translation>沒有註解，按 E 寫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>划线 {nth}/{count}　{name}：{said}</source>
      <translation>劃線 {nth}/{count}　{name}：{said}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>先选中文字，或把光标放到划线上，再按 E 写批注。</source>
      <translation>先選取文字，或把游標放到劃線上，再按 E 寫註解。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>段落书签　{quoted}</source>
      <translation>段落書籤　{quoted}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>书签　{quoted}</source>
      <translation>書籤　{quoted}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>本文还没有划线。</source>
      <translation>本文還沒有劃線。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>没有没写完的批注。</source>
      <translation>沒有沒寫完的註解。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已是最后一处划线。</source>
      <translation>已是最後一處劃線。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已是第一处划线。</source>
      <translation>已是第一處劃線。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已存批注。按 Z 撤销。</source>
      <translation>已存註解。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>已存书签。按 Z 撤销。</source>
      <translation>已存書籤。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>没写完的批注找不到原处了，它写的是：{note}</source>
      <translation>沒寫完的註解找不到原處了，它寫的是：{note}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/noting.py" />
      <source>什么也没有写，没有加书签。只要书签，按 B 就行。</source>
      <translation>什麼也沒有寫，沒有加書籤。只要書籤，按 B 就行。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>本期已读完</source>
      <translation>本期已讀完</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>这份报纸已读完</source>
      <translation>這份報紙已讀完</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>{ended}。再按一次接着读{what}，按 Esc 留下。</source>
      <translation>{ended}。再按一次接著讀{what}，按 Esc 留下。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>前面还没读的 {count:,} 篇</source>
      <translation>前面還沒讀的 {count:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>{name}（{unread:,} 篇未读）</source>
      <translation>{name}（{unread:,} 篇未讀）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>这一列已读到最后</source>
      <translation>這一列已讀到最後</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>{ended}，没有别的未读文章了。</source>
      <translation>{ended}，沒有別的未讀文章了。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>搜索结果已到最后一篇。</source>
      <translation>搜尋結果已到最後一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/onward.py" />
      <source>接着读{page}。</source>
      <translation>接著讀{page}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/picking.py" />
      <source>剪报</source>
      <translation>剪報</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/picking.py" />
      <source>选了 {count:,} 篇：按 Ctrl+S 导出，按 Y 复制引文，按 Esc 都不选。</source>
      <translation>選了 {count:,} 篇：按 Ctrl+S 匯出，按 Y 複製引文，按 Esc 都不選。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/picking.py" />
      <source>一篇也没有选。</source>
      <translation>一篇也沒有選。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>先在“找不到原处的标记”里选一处，按回车带上，再到文章里按 Ctrl+Shift+H 放下。</source>
      <translation>先在「找不到原處的標記」裡選一處，按 Enter 帶上，再到文章裡按 Ctrl+Shift+H 放下。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>打开它现在的文章，把光标放到那一段，按 Ctrl+Shift+H 放下。</source>
      <translation>開啟它現在的文章，把游標放到那一段，按 Ctrl+Shift+H 放下。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>带上了{quoted}。{how}不放也不会丢。</source>
      <translation>帶上了{quoted}。{how}不放也不會丟。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>打开它现在的文章，按 Ctrl+Shift+H 放下。</source>
      <translation>開啟它現在的文章，按 Ctrl+Shift+H 放下。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>在文章里选中它现在的文字，按 Ctrl+Shift+H 放下。</source>
      <translation>在文章裡選取它現在的文字，按 Ctrl+Shift+H 放下。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>已放到这里。按 Z 撤销。</source>
      <translation>已放到這裡。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/placing.py" />
      <source>先选中它现在的文字，再按 Ctrl+Shift+H。</source>
      <translation>先選取它現在的文字，再按 Ctrl+Shift+H。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/preferring.py" />
      <source>宋体</source>
      <translation>宋體</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/preferring.py" />
      <source>黑体</source>
      <translation>黑體</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/printing.py" />
      <source>打印</source>
      <translation>列印</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/printing.py" />
      <source>打印预览</source>
      <translation>列印預覽</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>这个文件没有可以打开的版面：还没有收入，或者后来有了新版。</source>
      <translation>這個檔案沒有可以開啟的版面：還沒有收入，或者後來有了新版。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>，已暂停</source>
      <translation>，已暫停</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>导出收入清单</source>
      <translation>匯出收入清單</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>收入清单 {date}</source>
      <translation>收入清單 {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>表格</source>
      <translation>表格</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>没有可以导出的。</source>
      <translation>沒有可以匯出的。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>，收完了</source>
      <translation>，收完了</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/progress.py" />
      <source>已把 {count:,} 个文件的清单导出到“{file}”。</source>
      <translation>已把 {count:,} 個檔案的清單匯出到「{file}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>这里还没有文章。</source>
      <translation>這裡還沒有文章。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>这一版没有认出文章，正文里是它的原文。把光标放到一行，按 Ctrl+1 定为主题，按 Ctrl+Return 从这里起一篇。</source>
      <translation>這一版沒有認出文章，內文裡是它的原文。把游標放到一行，按 Ctrl+1 定為主題，按 Ctrl+Return 從這裡起一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>资料库里还没有文章。按 Ctrl+O 打开报纸版面的文字，或在别处复制后按 Ctrl+V 粘贴。</source>
      <translation>資料庫裡還沒有文章。按 Ctrl+O 開啟報紙版面的文字，或在別處複製後按 Ctrl+V 貼上。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>没有未读的文章。</source>
      <translation>沒有未讀的文章。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>还没有书签。读到要留的文章，按 B 加书签。</source>
      <translation>還沒有書籤。讀到要留的文章，按 B 加書籤。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>没有待核的文章。</source>
      <translation>沒有待核的文章。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>还没有划线。按 ] 选一句，再按 H 划线。</source>
      <translation>還沒有劃線。按 ] 選一句，再按 H 劃線。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>{headline} — 版心</source>
      <translation>{headline} — 版心</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reading.py" />
      <source>这里归入了报眉、责编等，不在文章里。按 Ctrl+5 改为正文，按 Ctrl+1 改为主题。</source>
      <translation>這裡歸入了報眉、責編等，不在文章裡。按 Ctrl+5 改為正文，按 Ctrl+1 改為主題。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>原文和标记都留着，标记列在“找不到原处的标记”里；磁盘上的文件不动。按 Z 撤销，或再打开这个文件，就都回到原处；盯住的文件夹不会自己再收它。</source>
      <translation>原文和標記都留著，標記列在「找不到原處的標記」裡；磁碟上的檔案不動。按 Z 復原，或再開啟這個檔案，就都回到原處；盯住的資料夾不會自己再收它。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>已把“{name}”移出资料库。按 Z 撤销。</source>
      <translation>已把「{name}」移出資料庫。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>已把“{name}”放回资料库。按 Z 撤销。</source>
      <translation>已把「{name}」放回資料庫。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>移出资料库</source>
      <translation>移出資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>把“{name}”移出资料库？</source>
      <translation>把「{name}」移出資料庫？</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>移出</source>
      <translation>移出</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>放回移出的文件</source>
      <translation>放回移出的檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>把哪个文件放回资料库？它的标记都会回到原处。</source>
      <translation>把哪個檔案放回資料庫？它的標記都會回到原處。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>放回</source>
      <translation>放回</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{date} 移出</source>
      <translation>{date} 移出</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 篇文章</source>
      <translation>{count:,} 篇文章</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 处划线</source>
      <translation>{count:,} 處劃線</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 条批注</source>
      <translation>{count:,} 則註解</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 个书签</source>
      <translation>{count:,} 個書籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>{count:,} 处订正</source>
      <translation>{count:,} 處訂正</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>一起移出：{goes}。</source>
      <translation>一起移出：{goes}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/removing.py" />
      <source>没有移出过文件。</source>
      <translation>沒有移出過檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>编码判断为 {encoding}（不对可按 Ctrl+Shift+E 更改）。</source>
      <translation>編碼判斷為 {encoding}（不對可按 Ctrl+Shift+E 更改）。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>已收入“{name}”：{pages}{articles:,} 篇文章{doubts}。{encoding}</source>
      <translation>已收入「{name}」：{pages}{articles:,} 篇文章{doubts}。{encoding}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{name}”的内容变了：新版已换下旧版，旧版和它的标记都留着。{marks}按 Z 让两版并列。</source>
      <translation>「{name}」的內容變了：新版已換下舊版，舊版和它的標記都留著。{marks}按 Z 讓兩版並列。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{opened}”和已收入的“{name}”内容相同，没有改动。</source>
      <translation>「{opened}」和已收入的「{name}」內容相同，沒有改動。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{name}”有 {damaged} 个字符辨认不出，以 � 代替；若整篇不通，请按 Ctrl+Shift+E 换一种编码。</source>
      <translation>「{name}」有 {damaged} 個字元辨認不出，以 � 代替；若整篇不通，請按 Ctrl+Shift+E 換一種編碼。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{pages} 个版面，</source>
      <translation>{pages} 個版面，</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>标记有 {moved} 处移了过来</source>
      <translation>標記有 {moved} 處移了過來</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{lost} 处没有找到原处（按 Shift+H 查看）</source>
      <translation>{lost} 處沒有找到原處（按 Shift+H 檢視）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{marks}。</source>
      <translation>{marks}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>，其中 {count} 篇的标题待核</source>
      <translation>，其中 {count} 篇的標題待核</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>已收入 {count:,} 个文件：{pages:,} 个版面，{articles:,} 篇文章{doubts}。</source>
      <translation>已收入 {count:,} 個檔案：{pages:,} 個版面，{articles:,} 篇文章{doubts}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>“{name}”的内容已在资料库中，没有改动。</source>
      <translation>「{name}」的內容已在資料庫中，沒有改動。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>{count} 个文件的内容已在资料库中，没有改动。</source>
      <translation>{count} 個檔案的內容已在資料庫中，沒有改動。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/reports.py" />
      <source>，</source>
      <translation>，</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>还没有搜索过。按 S 开始搜索。</source>
      <translation>還沒有搜尋過。按 S 開始搜尋。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>先按 S 搜索，再存下来。</source>
      <translation>先按 S 搜尋，再存下來。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>先在资料库里选一个存下的搜索。</source>
      <translation>先在資料庫裡選一個存下的搜尋。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下这次搜索，名称：</source>
      <translation>存下這次搜尋，名稱：</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下的搜索，名称：</source>
      <translation>存下的搜尋，名稱：</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下的搜索</source>
      <translation>存下的搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>存下</source>
      <translation>存下</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>最近的搜索</source>
      <translation>最近的搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>忘掉最近的搜索</source>
      <translation>忘掉最近的搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>这个搜索已存下，名称：</source>
      <translation>這個搜尋已存下，名稱：</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>已去掉存下的搜索“{name}”。按 Z 撤销。</source>
      <translation>已去掉存下的搜尋「{name}」。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>最近的搜索已忘掉；存下的都还在。</source>
      <translation>最近的搜尋已忘掉；存下的都還在。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>已存下“{name}”，在资料库里。按 Z 撤销。</source>
      <translation>已存下「{name}」，在資料庫裡。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/saving.py" />
      <source>已改名。按 Z 撤销。</source>
      <translation>已改名。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>最相关的在前</source>
      <translation>最相關的在前</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>最新的在前</source>
      <translation>最新的在前</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>最早的在前</source>
      <translation>最早的在前</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>搜索“{query}” · {counts}{order}</source>
      <translation>搜尋「{query}」 · {counts}{order}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>搜索结果：{order}。</source>
      <translation>搜尋結果：{order}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>，列出前 {count:,} 篇</source>
      <translation>，列出前 {count:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>{listed:,} 多</source>
      <translation>{listed:,} 多</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>共 {total:,} 篇{listed}</source>
      <translation>共 {total:,} 篇{listed}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>已是最后一处。</source>
      <translation>已是最後一處。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>已是第一处。</source>
      <translation>已是第一處。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>拼音相同 {count}篇</source>
      <translation>拼音相同 {count}篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/searching.py" />
      <source>通栏题和报眉 {count}处</source>
      <translation>通欄題和報眉 {count}處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>界面语言下次打开版心时更换。</source>
      <translation>介面語言下次開啟版心時更換。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>{title}：{said}</source>
      <translation>{title}：{said}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>开</source>
      <translation>開</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/setting.py" />
      <source>关</source>
      <translation>關</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>这一篇没有和别的部分接在一起。</source>
      <translation>這一篇沒有和別的部分接在一起。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>已拆开，各是一篇。按 Z 撤销。</source>
      <translation>已拆開，各是一篇。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>前一部分：{quoted}。到后一部分再按 Ctrl+Shift+K，就接成一篇；在这里再按则作罢。</source>
      <translation>前一部分：{quoted}。到後一部分再按 Ctrl+Shift+K，就接成一篇；在這裡再按則作罷。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>没有接。</source>
      <translation>沒有接。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/storying.py" />
      <source>已接成一篇。按 Z 撤销。</source>
      <translation>已接成一篇。按 Z 復原。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>划线和书签</source>
      <translation>劃線和書籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>版面上没有报名或日期，按 Ctrl+E 可以补上。</source>
      <translation>版面上沒有報名或日期，按 Ctrl+E 可以補上。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已复制，连同出处：{line}</source>
      <translation>已複製，連同出處：{line}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>搜索“{query}”的全部结果</source>
      <translation>搜尋「{query}」的全部結果</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>列表里的全部文章（{count:,} 篇）</source>
      <translation>清單裡的全部文章（{count:,} 篇）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>导出到</source>
      <translation>匯出到</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>搜索：{query}</source>
      <translation>搜尋：{query}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>正在导出到“{name}”</source>
      <translation>正在匯出到「{name}」</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已复制选中的 {count:,} 篇的引文（{style}）。</source>
      <translation>已複製選中的 {count:,} 篇的引文（{style}）。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已复制引文（{style}）：{citation}</source>
      <translation>已複製引文（{style}）：{citation}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>全部划线和书签</source>
      <translation>全部劃線和書籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>已导出 {articles:,} 篇到“{file}”。</source>
      <translation>已匯出 {articles:,} 篇到「{file}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>本文：{headline}</source>
      <translation>本文：{headline}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>选中的 {count:,} 篇</source>
      <translation>選中的 {count:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/taking.py" />
      <source>没有可以导出的文章：还没有划线或加书签，或列表是空的。</source>
      <translation>沒有可以匯出的文章：還沒有劃線或加書籤，或清單是空的。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/watching.py" />
      <source>盯住的文件夹“{folder}”现在读不到（移走了，或没有连上）。已收入的都在；它回来以后会接着盯。</source>
      <translation>監看的資料夾「{folder}」現在讀不到（移走了，或沒有連上）。已收入的都在；它回來以後會繼續監看。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/flow/watching.py" />
      <source>盯住一个文件夹</source>
      <translation>監看一個資料夾</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>划线</source>
      <comment>one</comment>
      <translation>劃線</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>改类别</source>
      <translation>改類別</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>接段</source>
      <translation>接段</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>并入上一篇</source>
      <comment>one</comment>
      <translation>併入上一篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>改作者</source>
      <translation>改作者</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>改版面信息</source>
      <translation>改版面資訊</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>不是下转</source>
      <translation>不是下轉</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为主题。</source>
      <translation>已改為主題。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为引题。</source>
      <translation>已改為引題。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为副题。</source>
      <translation>已改為副題。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为小标题。</source>
      <translation>已改為小標題。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为正文。</source>
      <translation>已改為內文。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为图片说明。</source>
      <translation>已改為圖片說明。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为栏目。</source>
      <translation>已改為專欄。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已改为通栏题。</source>
      <translation>已改為通欄題。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>已移出文章，归入报眉、责编等。</source>
      <translation>已移出文章，歸入報眉、責編等。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>{what}：“{text}”（{created}）</source>
      <translation>{what}：「{text}」（{created}）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>有 {count} 处标记或订正找不到原来的字句，都还留着：</source>
      <translation>有 {count} 處標記或訂正找不到原來的字句，都還留著：</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/correct.py" />
      <source>所有的标记和订正都在原处。</source>
      <translation>所有的標記和訂正都在原處。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>版面文字 (*.txt *.text *.md);;所有文件 (*)</source>
      <translation>版面文字 (*.txt *.text *.md);;所有檔案 (*)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>打开报纸版面</source>
      <translation>開啟報紙版面</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>打开一个文件夹的版面</source>
      <translation>開啟一個資料夾的版面</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>编码</source>
      <translation>編碼</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>已按 {encoding} 重新解析本文件。</source>
      <translation>已按 {encoding} 重新解析本檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>本文件已重新解析，标记都在。</source>
      <translation>本檔案已重新解析，標記都在。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/file.py" />
      <source>剪贴板里没有文字。请先在 PDF 阅读器或网页里复制版面的文字，再按 Ctrl+V。</source>
      <translation>剪貼簿裡沒有文字。請先在 PDF 閱讀器或網頁裡複製版面的文字，再按 Ctrl+V。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>已是第一篇。</source>
      <translation>已是第一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>已是最后一篇。</source>
      <translation>已是最後一篇。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>这一列后面没有未读的文章了。</source>
      <translation>這一列後面沒有未讀的文章了。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/go.py" />
      <source>这一列前面没有未读的文章了。</source>
      <translation>這一列前面沒有未讀的文章了。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/help.py" />
      <source>正在收集诊断信息…</source>
      <translation>正在收集診斷資訊…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是最后一词。</source>
      <translation>已是最後一詞。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是第一词。</source>
      <translation>已是第一詞。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是最后一句。</source>
      <translation>已是最後一句。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是第一句。</source>
      <translation>已是第一句。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是最后一段。</source>
      <translation>已是最後一段。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已是第一段。</source>
      <translation>已是第一段。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>扩选：] } ) 往后扩，[ { ( 往前收，再按 V 结束。</source>
      <translation>擴大選取：] } ) 往後擴，[ { ( 往前收，再按 V 結束。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>扩选结束。</source>
      <translation>擴大選取結束。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已加书签。</source>
      <translation>已加書籤。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已去掉书签。</source>
      <translation>已去掉書籤。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已标为已读。</source>
      <translation>已標為已讀。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>已标为未读。</source>
      <translation>已標為未讀。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/mark.py" />
      <source>还在分词，请再按一次。</source>
      <translation>還在斷詞，請再按一次。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/view.py" />
      <source>竖线处是接上的断栏。</source>
      <translation>直線處是接上的斷欄。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/handlers/view.py" />
      <source>接缝已隐藏。</source>
      <translation>接縫已隱藏。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/jobs.py" />
      <source>这个位置一直没有应答（网络盘断了？）。请检查连接，再试一次。</source>
      <translation>這個位置一直沒有回應（網路磁碟斷了？）。請檢查連線，再試一次。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/jobs.py" />
      <source>文件夹“{folder}”一直没有应答（网络盘断了？），里面的文件还没有收入。</source>
      <translation>資料夾「{folder}」一直沒有回應（網路磁碟斷了？），裡面的檔案還沒有收入。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/jobs.py" />
      <source>程序内部出错，这一步没有完成；详情已写入日志。</source>
      <translation>程式內部出錯，這一步沒有完成；詳情已寫入記錄檔。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>没有认出按下的键，请再按一次。</source>
      <translation>沒有認出按下的鍵，請再按一次。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：Ctrl+Alt 在许多键盘上就是 AltGr，用来打字。</source>
      <translation>{key} 不能用：Ctrl+Alt 在許多鍵盤上就是 AltGr，用來打字。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：带 Windows 键（Meta）的组合归系统。</source>
      <translation>{key} 不能用：帶 Windows 鍵（Meta）的組合歸系統。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：输入法要用它。</source>
      <translation>{key} 不能用：輸入法要用它。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：正文、列表和输入框自己要用它。</source>
      <translation>{key} 不能用：內文、清單和輸入框自己要用它。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 不能用：它打开菜单“{menu}”。</source>
      <translation>{key} 不能用：它開啟選單「{menu}」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>{key} 是您给“{title}”的键，这一版把它给了“{other}”：照您的。要给后者别的键，请用“帮助→改按键…”。</source>
      <translation>{key} 是您給「{title}」的鍵，這一版把它給了「{other}」：照您的。要給後者別的鍵，請用「說明→改按鍵…」。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>您给“{title}”改的按键没有用上：{why}现在是默认的按键，可以用“帮助→改按键…”再改。</source>
      <translation>您給「{title}」改的按鍵沒有用上：{why}現在是預設的按鍵，可以用「說明→改按鍵…」再改。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>“{other}”也有其中一个。</source>
      <translation>「{other}」也有其中一個。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/keyboard.py" />
      <source>用菜单</source>
      <translation>用選單</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>文件</source>
      <comment>one</comment>
      <translation>檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>结果</source>
      <translation>結果</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>文件夹</source>
      <translation>資料夾</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>全部文件</source>
      <translation>全部檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>有待核标题的</source>
      <translation>有待核標題的</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>没收成的</source>
      <translation>沒收成的</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>还没收的</source>
      <translation>還沒收的</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>资料库里已有</source>
      <translation>資料庫裡已有</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>没有收入：{reason}</source>
      <translation>沒有收入：{reason}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>还没收</source>
      <translation>還沒收</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>移出过资料库，没有再收</source>
      <translation>移出過資料庫，沒有再收</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>收入 {articles:,} 篇</source>
      <translation>收入 {articles:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/arrivals.py" />
      <source>，{doubtful:,} 篇的标题待核</source>
      <translation>，{doubtful:,} 篇的標題待核</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/choices.py" />
      <source>{count:,} 篇</source>
      <translation>{count:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>标题</source>
      <translation>標題</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>引题</source>
      <translation>引題</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>副题</source>
      <translation>副題</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>栏目</source>
      <translation>專欄</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>正文</source>
      <comment>field</comment>
      <translation>內文</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>{length:,} 字</source>
      <translation>{length:,} 字</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>拼音</source>
      <translation>拼音</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>上接{page}</source>
      <translation>上接{page}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>找到于{where}</source>
      <translation>找到於{where}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>已读</source>
      <translation>已讀</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>未读</source>
      <comment>one</comment>
      <translation>未讀</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>有书签</source>
      <translation>有書籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>{count} 处划线</source>
      <translation>{count} 處劃線</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>待核</source>
      <translation>待核</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/headlines.py" />
      <source>选中了，{row}</source>
      <translation>選中了，{row}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>找不到原处</source>
      <translation>找不到原處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>书签</source>
      <translation>書籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>段落</source>
      <translation>段落</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>文章</source>
      <translation>文章</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>报纸</source>
      <translation>報紙</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>日期</source>
      <translation>日期</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>颜色</source>
      <translation>顏色</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>标签</source>
      <translation>標籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>原来的上下文：…{before}〔…〕{after}…</source>
      <translation>原來的前後文：…{before}〔…〕{after}…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>全部标记</source>
      <translation>全部標記</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>划线</source>
      <translation>劃線</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>有批注的</source>
      <translation>有註解的</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>{created} 标</source>
      <translation>{created} 標</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>原文已改动</source>
      <translation>原文已改動</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>批注：{note}</source>
      <translation>註解：{note}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>{title}，{count} 处</source>
      <translation>{title}，{count} 處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>没有标签</source>
      <translation>沒有標籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>不在文件夹里</source>
      <translation>不在資料夾裡</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>未注明报纸</source>
      <translation>未註明報紙</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/marks.py" />
      <source>未注明日期</source>
      <translation>未註明日期</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>命令</source>
      <translation>命令</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>设置</source>
      <translation>設定</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>搜索</source>
      <translation>搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/palette.py" />
      <source>选项</source>
      <translation>選項</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>未注明报名</source>
      <translation>未註明報名</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>没有文章的版面</source>
      <translation>沒有文章的版面</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>全部文章</source>
      <translation>全部文章</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>未读</source>
      <translation>未讀</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>{year}年{month}月{day}日</source>
      <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>{count} 篇</source>
      <translation>{count} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>{name}：{query}</source>
      <translation>{name}：{query}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/models/shelves.py" />
      <source>存下的搜索，{count} 篇</source>
      <translation>存下的搜尋，{count} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>中文报纸版面阅读器</source>
      <translation>中文報紙版面閱讀器</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>把从 PDF 里取出的、各篇挤在一起的版面文字，还原成一篇篇完整、可以引用的文章，供阅读、检索、划线和引用。不联网。</source>
      <translation>把從 PDF 裡取出的、各篇擠在一起的版面文字，還原成一篇篇完整、可以引用的文章，供閱讀、檢索、劃線和引用。不連線上網。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>许可证：MIT。界面用 Qt（PySide6，LGPL-3），分词用 jieba，拼音用 pypinyin，词义用 Synonyms 的词向量（都是 MIT）。</source>
      <translation>授權條款：MIT。介面用 Qt（PySide6，LGPL-3），斷詞用 jieba，拼音用 pypinyin，詞義用 Synonyms 的詞向量（都是 MIT）。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>关于版心</source>
      <translation>關於版心</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>版心的图标</source>
      <translation>版心的圖示</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>版心 Banxin</source>
      <translation>版心 Banxin</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/about.py" />
      <source>关闭</source>
      <translation>關閉</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>没有这样的文件。</source>
      <translation>沒有這樣的檔案。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>还没有收入过文件。按 Ctrl+Shift+O 打开一个文件夹。</source>
      <translation>還沒有收入過檔案。按 Ctrl+Shift+O 開啟一個資料夾。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>回车：打开第一篇　P：暂停或接着收　R：重试没收成的　S：导出清单　Delete：不收了</source>
      <translation>Enter：開啟第一篇　P：暫停或接著收　R：重試沒收成的　S：匯出清單　Delete：不收了</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>收入的进度</source>
      <translation>收入的進度</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>列出哪些</source>
      <translation>列出哪些</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>（{doubtful:,} 个文件有标题待核）</source>
      <translation>（{doubtful:,} 個檔案有標題待核）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>收入 {taken:,} 个文件、{articles:,} 篇{doubts}　已有 {known:,} 个　没收成 {failed:,} 个　还没收 {waiting:,} 个</source>
      <translation>收入 {taken:,} 個檔案、{articles:,} 篇{doubts}　已有 {known:,} 個　沒收成 {failed:,} 個　還沒收 {waiting:,} 個</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>重试没收成的(&amp;R)</source>
      <translation>重試沒收成的(&amp;R)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>导出清单(&amp;S)…</source>
      <translation>匯出清單(&amp;S)…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>不收了(&amp;X)</source>
      <translation>不收了(&amp;X)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>收入的文件</source>
      <translation>收入的檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>列出(&amp;L)</source>
      <translation>列出(&amp;L)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>进度</source>
      <translation>進度</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>这一个文件</source>
      <translation>這一個檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>接着收(&amp;P)</source>
      <translation>接著收(&amp;P)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/arrivals.py" />
      <source>暂停(&amp;P)</source>
      <translation>暫停(&amp;P)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>没有这样的标记。少打几个字，或换一个种类。</source>
      <translation>沒有這樣的標記。少打幾個字，或換一個種類。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>还没有标记。读文章时按 B 加书签；按 ] 选一句，再按 H 划线，按 E 写批注。</source>
      <translation>還沒有標記。讀文章時按 B 加書籤；按 ] 選一句，再按 H 劃線，按 E 寫註解。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>回车：到原处（找不到原处的：带去放下）　E：写批注　1–5：换颜色　Delete：去掉　Z：撤销　/：筛选</source>
      <translation>Enter：到原處（找不到原處的：帶去放下）　E：寫註解　1–5：換顏色　Delete：去掉　Z：復原　/：篩選</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>筛选：文字、批注、标签、文件夹、标题、报纸、日期</source>
      <translation>篩選：文字、註解、標籤、資料夾、標題、報紙、日期</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>筛选标记</source>
      <translation>篩選標記</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>{count:,} 处</source>
      <translation>{count:,} 處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>标记列表</source>
      <translation>標記清單</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>种类(&amp;K)</source>
      <translation>種類(&amp;K)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/collection.py" />
      <source>分组(&amp;G)</source>
      <translation>分組(&amp;G)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>未注明</source>
      <translation>未註明</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>拼音相同 {total:,} 篇，可缩小到</source>
      <translation>拼音相同 {total:,} 篇，可縮小到</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>{total:,} 篇，可缩小到</source>
      <translation>{total:,} 篇，可縮小到</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>正在数…</source>
      <translation>正在數…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>没有可以缩小的范围</source>
      <translation>沒有可以縮小的範圍</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>版名</source>
      <translation>版名</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>缩小范围</source>
      <translation>縮小範圍</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>{year}年</source>
      <translation>{year}年</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>{year}年{nth}月</source>
      <translation>{year}年{nth}月</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>年份</source>
      <translation>年份</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>月份</source>
      <translation>月份</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/facets.py" />
      <source>还有 {count} 个…</source>
      <translation>還有 {count} 個…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>搜索全部文章</source>
      <translation>搜尋全部文章</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>在本文中查找</source>
      <translation>在本文中尋找</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>搜索全部文章（{key}）</source>
      <translation>搜尋全部文章（{key}）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>没有找到</source>
      <translation>沒有找到</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/fields.py" />
      <source>第 {at} 处，共 {total} 处</source>
      <translation>第 {at} 處，共 {total} 處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>日期看不懂：请写成 2026-11-22 或 2026年11月22日，不知道就留空。</source>
      <translation>日期看不懂：請寫成 2026-11-22 或 2026年11月22日，不知道就留空。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>只用于本版</source>
      <translation>只用於本版</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>报名和日期用于这个文件的全部版面</source>
      <translation>報名和日期用於這個檔案的全部版面</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>报名和日期用于同一文件夹的全部文件</source>
      <translation>報名和日期用於同一資料夾的全部檔案</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>作者和版面信息</source>
      <translation>作者和版面資訊</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>记者 张三；通讯员 李四</source>
      <translation>記者 張三；通訊員 李四</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>保存</source>
      <translation>儲存</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>作者</source>
      <translation>作者</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>报名</source>
      <translation>報名</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>版次</source>
      <translation>版次</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/form.py" />
      <source>范围</source>
      <translation>範圍</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>相近的搜索</source>
      <translation>相近的搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>打开的这一篇不在列表里：先在列表里打开一篇，再选中它。</source>
      <translation>開啟的這一篇不在列表裡：先在列表裡開啟一篇，再選中它。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>这一行是通栏题，不是文章。</source>
      <translation>這一行是通欄題，不是文章。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/headlines.py" />
      <source>文章列表</source>
      <translation>文章清單</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>没有这样的按键。</source>
      <translation>沒有這樣的按鍵。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>{title}：{keys}</source>
      <translation>{title}：{keys}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>按键表</source>
      <translation>按鍵表</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>查按键：汉字、拼音、首字母或按键</source>
      <translation>查按鍵：漢字、拼音、首字母或按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/keys.py" />
      <source>查按键</source>
      <translation>查按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>划线颜色的名称</source>
      <translation>劃線顏色的名稱</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>按 {key}</source>
      <translation>按 {key}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>第 {colour} 种颜色</source>
      <translation>第 {colour} 種顏色</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/names.py" />
      <source>第 {nth} 种颜色的名称</source>
      <translation>第 {nth} 種顏色的名稱</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>“{text}”</source>
      <translation>「{text}」</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>Ctrl+回车或 Esc 存好，没写就不存　Tab 到标签</source>
      <translation>Ctrl+Enter 或 Esc 存好，沒寫就不存　Tab 到標籤</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>用空格隔开</source>
      <translation>用空格隔開</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/note.py" />
      <source>如：论文/第一章</source>
      <translation>如：論文/第一章</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/notice.py" />
      <source>收起（Esc）</source>
      <translation>收起（Esc）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/notice.py" />
      <source>收起通知</source>
      <translation>收起通知</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/notice.py" />
      <source>……另有 {count} 条。</source>
      <translation>……另有 {count} 條。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>↑ ↓ 选择，回车执行，Esc 关闭</source>
      <translation>↑ ↓ 選擇，Enter 執行，Esc 關閉</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>↑ ↓ 选择，回车确定，Esc 返回</source>
      <translation>↑ ↓ 選擇，Enter 確定，Esc 返回</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>命令、设置、文章、存下的搜索：汉字、拼音或首字母</source>
      <translation>命令、設定、文章、存下的搜尋：漢字、拼音或首字母</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>没有这样的命令、设置、文章或搜索。</source>
      <translation>沒有這樣的命令、設定、文章或搜尋。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>命令面板</source>
      <translation>命令面板</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>命令面板：要找什么</source>
      <translation>命令面板：要找什麼</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>找到的命令、设置、文章和搜索</source>
      <translation>找到的命令、設定、文章和搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/palette.py" />
      <source>{said}。第 {row} 项，共 {rows} 项</source>
      <translation>{said}。第 {row} 項，共 {rows} 項</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/raw.py" />
      <source>原文</source>
      <translation>原文</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>在这里按下新的按键</source>
      <translation>在這裡按下新的按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>已改</source>
      <translation>已改</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>{key} 已用于“{title}”，要改为“{new}”吗？</source>
      <translation>{key} 已用於「{title}」，要改為「{new}」嗎？</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>“{title}”现在可以按 {key}。</source>
      <translation>「{title}」現在可以按 {key}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>“{title}”不再用 {key}。</source>
      <translation>「{title}」不再用 {key}。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>“{title}”的按键已恢复默认。</source>
      <translation>「{title}」的按鍵已還原為預設值。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>全部按键已恢复默认。</source>
      <translation>全部按鍵已還原為預設值。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>改用于此</source>
      <translation>改用於此</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>不改</source>
      <translation>不改</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>恢复这一项的默认按键</source>
      <translation>還原這一項的預設按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>全部恢复默认</source>
      <translation>全部還原預設值</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>查命令：汉字、拼音、首字母或按键</source>
      <translation>查命令：漢字、拼音、首字母或按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>查命令</source>
      <translation>查命令</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>命令和按键</source>
      <translation>命令和按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>按下新的按键</source>
      <translation>按下新的按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>按键的改动</source>
      <translation>按鍵的改動</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>没有改动。</source>
      <translation>沒有改動。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>改按键</source>
      <translation>改按鍵</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>没有这样的命令。</source>
      <translation>沒有這樣的命令。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>去掉按键 {key}</source>
      <translation>去掉按鍵 {key}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/rebind.py" />
      <source>”“</source>
      <translation>」「</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>主题(&amp;T)</source>
      <translation>主題(&amp;T)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>语言(&amp;G)</source>
      <translation>語言(&amp;G)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>界面文字(&amp;X)</source>
      <translation>介面文字(&amp;X)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>字体(&amp;F)</source>
      <translation>字型(&amp;F)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>字号(&amp;S)</source>
      <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>行距(&amp;L)</source>
      <translation>行距(&amp;L)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>行宽(&amp;W)</source>
      <translation>行寬(&amp;W)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>首行缩进(&amp;I)</source>
      <translation>首行縮排(&amp;I)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>两端对齐(&amp;J)</source>
      <translation>兩端對齊(&amp;J)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>汉字与西文、数字之间留空(&amp;A)</source>
      <translation>漢字與西文、數字之間留空(&amp;A)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>窗口够宽时分两栏(&amp;C)</source>
      <translation>視窗夠寬時分兩欄(&amp;C)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>汉字上方注拼音(&amp;P)</source>
      <translation>漢字上方注拼音(&amp;P)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>排版(&amp;B)</source>
      <translation>排版(&amp;B)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{pixels} 像素</source>
      <translation>{pixels} 像素</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{percent:.2f} 倍</source>
      <translation>{percent:.2f} 倍</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{characters} 字</source>
      <translation>{characters} 字</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>设置的各页</source>
      <translation>設定的各頁</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>按键(&amp;K)</source>
      <translation>按鍵(&amp;K)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>样张</source>
      <translation>樣張</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>按键的改动马上生效，“取消”不会收回；用“全部恢复默认”可以改回来。</source>
      <translation>按鍵的改動馬上生效，「取消」不會收回；用「全部還原預設值」可以改回來。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>确定</source>
      <translation>確定</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>恢复默认(&amp;D)</source>
      <translation>還原預設值(&amp;D)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>不缩进</source>
      <translation>不縮排</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/settings.py" />
      <source>{value}（没有安装）</source>
      <translation>{value}（沒有安裝）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>资料库还没有应答（磁盘慢，或被别的程序占用），正在等…</source>
      <translation>資料庫還沒有回應（磁碟慢，或被別的程式佔用），正在等…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>第 {at} 篇，共 {total} 篇</source>
      <translation>第 {at} 篇，共 {total} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>消息</source>
      <translation>訊息</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>{encoding}（自动判断）</source>
      <translation>{encoding}（自動判斷）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>第 {at}/{total} 处</source>
      <translation>第 {at}/{total} 處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>本文 {total} 处</source>
      <translation>本文 {total} 處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>第 {at:,}/{total:,} 篇</source>
      <translation>第 {at:,}/{total:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>共 {total:,} 篇</source>
      <translation>共 {total:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>正在做的事</source>
      <translation>正在做的事</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>两篇一起滚动</source>
      <translation>兩篇一起捲動</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>选中的文章</source>
      <translation>選中的文章</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>查找到第几处</source>
      <translation>找到第幾處</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>在列表中的位置</source>
      <translation>在清單中的位置</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>阅读进度</source>
      <translation>閱讀進度</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>联动</source>
      <translation>連動</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>选了 {count:,} 篇</source>
      <translation>選了 {count:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/status.py" />
      <source>进度 {percent}%</source>
      <translation>進度 {percent}%</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>导出剪报</source>
      <translation>匯出剪報</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>连同全文（否则只要划线和批注）</source>
      <translation>連同全文（否則只要劃線和註解）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>导出…</source>
      <translation>匯出…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>{title}（{suffix}）</source>
      <translation>{title}（{suffix}）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>导出</source>
      <translation>匯出</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/taking.py" />
      <source>引文</source>
      <translation>引文</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>程序内部出错，刚才那一步可能没有完成。资料库里已存好的都在；可以接着读。</source>
      <translation>程式內部出錯，剛才那一步可能沒有完成。資料庫裡已存好的都在；可以接著讀。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>版心上次意外退出了。资料库里已存好的都在；没有收完的文件会接着收入。</source>
      <translation>版心上次意外結束了。資料庫裡已存好的都在；沒有收完的檔案會接著收入。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>出错的经过记在日志里（不含文章内容）：
{file}
报告问题时，请附上日志和“帮助→诊断信息…”里的文字。</source>
      <translation>出錯的經過記在記錄檔裡（不含文章內容）：
{file}
報告問題時，請附上記錄檔和「說明→診斷資訊…」裡的文字。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>版心出错了</source>
      <translation>版心出錯了</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>打开日志所在的文件夹</source>
      <translation>開啟記錄檔所在的資料夾</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>继续</source>
      <translation>繼續</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>诊断信息</source>
      <translation>診斷資訊</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/trouble.py" />
      <source>复制全部</source>
      <translation>複製全部</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>这些文件夹里（连同里面的文件夹）有了新的文本文件，或文件改过，会自己收入资料库，程序没开时来的也算。文件移走或删掉，资料库里的照样在。</source>
      <translation>這些資料夾裡（連同裡面的資料夾）有了新的文字檔案，或檔案改過，會自己收入資料庫，程式沒開時來的也算。檔案移走或刪掉，資料庫裡的照樣在。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>还没有盯住的文件夹。按 A 添加一个。</source>
      <translation>還沒有監看的資料夾。按 A 新增一個。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>A：添加　Delete：不再盯着　Esc：关闭</source>
      <translation>A：新增　Delete：不再監看　Esc：關閉</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>盯住的文件夹</source>
      <translation>監看的資料夾</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>关闭(&amp;C)</source>
      <translation>關閉(&amp;C)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>添加(&amp;A)…</source>
      <translation>新增(&amp;A)…</translation>
    </message>
    <message>
      <location filename="../../reader/ui/panes/watching.py" />
      <source>不再盯着(&amp;D)</source>
      <translation>不再監看(&amp;D)</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/bars.py" />
      <source>{name}：{said}，{count:,} 篇</source>
      <translation>{name}：{said}，{count:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/rows.py" />
      <source>通栏题 · 版面</source>
      <translation>通欄題 · 版面</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>──　以下在{there}　──</source>
      <translation>──　以下在{there}　──</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>可能接{there}；把握不大，没有接上，{how}</source>
      <translation>可能接{there}；把握不大，沒有接上，{how}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>按 {key} 去看</source>
      <translation>按 {key} 去看</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>用菜单“前往”去看</source>
      <translation>用選單「前往」去看</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>即{there}，{how}</source>
      <translation>即{there}，{how}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>可能指{there}，{how}</source>
      <translation>可能指{there}，{how}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>标题待核</source>
      <translation>標題待核</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>{words}：{date}</source>
      <translation>{words}：{date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>电头日期 {date}</source>
      <translation>電頭日期 {date}</translation>
    </message>
    <message>
      <location filename="../../reader/ui/views/typeset.py" />
      <source>{said}（推断）</source>
      <translation>{said}（推斷）</translation>
    </message>
    <message>
      <location filename="../../reader/ui/window.py" />
      <source>设置文件已损坏，这次用的是默认设置；原来的文件留在“{file}”，可以改好了再换回来。</source>
      <translation>設定檔已損壞，這次用的是預設設定；原來的檔案留在「{file}」，可以改好了再換回來。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/window.py" />
      <source>欢迎使用版心。这一版是随程序来的；按 ? 看全部按键，按 Ctrl+O 打开您自己的报纸。</source>
      <translation>歡迎使用版心。這一版是隨程式來的；按 ? 看全部按鍵，按 Ctrl+O 開啟您自己的報紙。</translation>
    </message>
    <message>
      <location filename="../../reader/ui/window.py" />
      <source>正在更新搜索索引：{done:,}/{total:,} 篇</source>
      <translation>正在更新搜尋索引：{done:,}/{total:,} 篇</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>文件</source>
      <translation>檔案</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>前往</source>
      <translation>前往</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>查找</source>
      <translation>搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>标记</source>
      <translation>標記</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>订正</source>
      <translation>訂正</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>视图</source>
      <translation>檢視</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>帮助</source>
      <translation>說明</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选择文字</source>
      <translation>選取文字</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>移动分界线</source>
      <translation>移動分界線</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打开文件…</source>
      <translation>開啟檔案…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打开文件夹…</source>
      <translation>開啟資料夾…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>粘贴版面文字</source>
      <translation>貼上版面文字</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>收入的进度…</source>
      <translation>收入的進度…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>暂停收入／接着收入</source>
      <translation>暫停收入／接著收入</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>不收了：忘掉还没收的文件</source>
      <translation>不收了：忘掉還沒收的檔案</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>盯住一个文件夹…</source>
      <translation>監看一個資料夾…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>更改编码…</source>
      <translation>更改編碼…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>重新解析本文件</source>
      <translation>重新解析本檔案</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>把本文件移出资料库…</source>
      <translation>把本檔案移出資料庫…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>放回移出的文件…</source>
      <translation>放回移出的檔案…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>备份资料库…</source>
      <translation>備份資料庫…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>从备份恢复…</source>
      <translation>從備份還原…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>检查资料库</source>
      <translation>檢查資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>导出整个资料库…</source>
      <translation>匯出整個資料庫…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>读入整个资料库…</source>
      <translation>讀入整個資料庫…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>停下正在做的导出、备份、检查、读入</source>
      <translation>停下正在做的匯出、備份、檢查、讀入</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>退出</source>
      <translation>結束</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一屏；到文末则下一篇未读</source>
      <translation>下一頁；到文末則下一篇未讀</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一屏；到文首则上一篇</source>
      <translation>上一頁；到文首則上一篇</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>向下滚动</source>
      <translation>向下捲動</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>向上滚动</source>
      <translation>向上捲動</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下半屏</source>
      <translation>向下半頁</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上半屏</source>
      <translation>向上半頁</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一篇</source>
      <translation>下一篇</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一篇</source>
      <translation>上一篇</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一篇未读；查找时下一处</source>
      <translation>下一篇未讀；尋找時下一處</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一篇未读；查找时上一处</source>
      <translation>上一篇未讀；尋找時上一處</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>文首</source>
      <translation>文首</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>文末</source>
      <translation>文末</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下转／上接的另一部分；导读所指的文章</source>
      <translation>下轉／上接的另一部分；導讀所指的文章</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>后退</source>
      <translation>後退</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>前进</source>
      <translation>前進</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>到资料库</source>
      <translation>到資料庫</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>到文章列表</source>
      <translation>到文章清單</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>到正文</source>
      <translation>到內文</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一个窗格</source>
      <translation>下一個窗格</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一个窗格</source>
      <translation>上一個窗格</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>缩小搜索范围</source>
      <translation>縮小搜尋範圍</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>换结果的顺序</source>
      <translation>換結果的順序</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>最近的搜索…</source>
      <translation>最近的搜尋…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>存下这次搜索…</source>
      <translation>存下這次搜尋…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>存下的搜索改名…</source>
      <translation>存下的搜尋改名…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>去掉存下的搜索</source>
      <translation>去掉存下的搜尋</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>加书签／去书签</source>
      <translation>加書籤／去書籤</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>书签名称、标签、文件夹…</source>
      <translation>書籤名稱、標籤、資料夾…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本段加书签／去书签</source>
      <translation>本段加書籤／去書籤</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选下一句</source>
      <translation>選下一句</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选上一句</source>
      <translation>選上一句</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选下一段</source>
      <translation>選下一段</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选上一段</source>
      <translation>選上一段</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选下一词</source>
      <translation>選下一詞</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选上一词</source>
      <translation>選上一詞</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>扩选开／关</source>
      <translation>擴大選取 開／關</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线（上次的颜色）</source>
      <translation>劃線（上次的顏色）</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：事实</source>
      <translation>劃線：事實</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：人物</source>
      <translation>劃線：人物</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：数据</source>
      <translation>劃線：數據</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：观点</source>
      <translation>劃線：觀點</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线：存疑</source>
      <translation>劃線：存疑</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本文每一处都划线</source>
      <translation>本文每一處都劃線</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>写批注、标签</source>
      <translation>寫註解、標籤</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>接着写没写完的批注</source>
      <translation>接著寫沒寫完的註解</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>下一处划线和批注</source>
      <translation>下一處劃線和註解</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>上一处划线和批注</source>
      <translation>上一處劃線和註解</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>去掉光标处的划线</source>
      <translation>去掉游標處的劃線</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>全部标记…</source>
      <translation>全部標記…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>全部书签…</source>
      <translation>全部書籤…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>找不到原处的标记…</source>
      <translation>找不到原處的標記…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>把找不到原处的标记放到这里</source>
      <translation>把找不到原處的標記放到這裡</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>划线颜色的名称…</source>
      <translation>劃線顏色的名稱…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>标为已读／未读</source>
      <translation>標為已讀／未讀</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本期全部标为已读…</source>
      <translation>本期全部標為已讀…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这一列全部标为已读…</source>
      <translation>這一列全部標為已讀…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>撤销</source>
      <translation>復原</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>重做</source>
      <translation>重做</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>复制文字，连同出处</source>
      <translation>複製文字，連同出處</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>复制引文</source>
      <translation>複製引文</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>换一种引文格式，并复制</source>
      <translation>換一種引文格式，並複製</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>选中这一篇／不选（一起导出、引用、打印）</source>
      <translation>選中這一篇／不選（一起匯出、引用、列印）</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打印预览…</source>
      <translation>列印預覽…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>打印…</source>
      <translation>列印…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是主题</source>
      <translation>這裡是主題</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是引题</source>
      <translation>這裡是引題</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是副题</source>
      <translation>這裡是副題</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是小标题</source>
      <translation>這裡是小標題</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是正文</source>
      <translation>這裡是內文</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是图片说明</source>
      <translation>這裡是圖片說明</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是栏目</source>
      <translation>這裡是專欄</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是通栏题</source>
      <translation>這裡是通欄題</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里是报眉、责编等</source>
      <translation>這裡是報眉、責編等</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>从这里另起一篇</source>
      <translation>從這裡另起一篇</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>从这里另起一段</source>
      <translation>從這裡另起一段</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>与上一段接上</source>
      <translation>與上一段接上</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>这里不是同一篇的下转</source>
      <translation>這裡不是同一篇的下轉</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>与另一部分接成一篇</source>
      <translation>與另一部分接成一篇</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>改作者和版面信息…</source>
      <translation>改作者和版面資訊…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>标题核对无误</source>
      <translation>標題核對無誤</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>本文件恢复解析器的结果</source>
      <translation>本檔案還原解析器的結果</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>找不到原处的标记和订正</source>
      <translation>找不到原處的標記和訂正</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>命令面板…</source>
      <translation>命令面板…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>显示／隐藏接缝</source>
      <translation>顯示／隱藏接縫</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>对照原文</source>
      <translation>對照原文</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>旁边再开一篇／收起</source>
      <translation>旁邊再開一篇／收起</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>两篇一起滚动／分开</source>
      <translation>兩篇一起捲動／分開</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>放大字号</source>
      <translation>放大文字</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>缩小字号</source>
      <translation>縮小文字</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>默认字号</source>
      <translation>預設文字大小</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>换主题：跟随系统、浅色、米黄、深色、高对比</source>
      <translation>換主題：跟隨系統、淺色、米黃、深色、高對比</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>注／不注拼音</source>
      <translation>注／不注拼音</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>设置…</source>
      <translation>設定…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>分界线右移</source>
      <translation>分界線右移</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>分界线左移</source>
      <translation>分界線左移</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>资料库和列表的分界线下移</source>
      <translation>資料庫和清單的分界線下移</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>资料库和列表的分界线上移</source>
      <translation>資料庫和清單的分界線上移</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>显示／隐藏边栏</source>
      <translation>顯示／隱藏側邊欄</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>返回一层</source>
      <translation>返回一層</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>改按键…</source>
      <translation>改按鍵…</translation>
    </message>
    <message>
      <location filename="../../reader/commands.py" />
      <source>诊断信息…</source>
      <translation>診斷資訊…</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>主题</source>
      <translation>主題</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>跟随系统</source>
      <translation>跟隨系統</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>浅色</source>
      <translation>淺色</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>米黄</source>
      <translation>米黃</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>深色</source>
      <translation>深色</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>高对比（白底）</source>
      <translation>高對比（白底）</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>高对比（黑底）</source>
      <translation>高對比（黑底）</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>界面语言</source>
      <translation>介面語言</translation>
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
      <translation>介面文字大小</translation>
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
      <translation>內文文字大小（像素）</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>行距（字号的百分之几）</source>
      <translation>行距（文字大小的百分之幾）</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>一行最多几个字</source>
      <translation>一行最多幾個字</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>首行缩进几个字</source>
      <translation>首行縮排幾個字</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>正文两端对齐</source>
      <translation>內文兩端對齊</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>汉字与西文、数字之间留空</source>
      <translation>漢字與西文、數字之間留空</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>窗口够宽时分两栏</source>
      <translation>視窗夠寬時分兩欄</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>汉字上方注拼音</source>
      <translation>漢字上方注拼音</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>搜索结果的顺序</source>
      <translation>搜尋結果的順序</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>搜索时在旁边显示可缩小的范围</source>
      <translation>搜尋時在旁邊顯示可縮小的範圍</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>全部标记的分组</source>
      <translation>全部標記的分組</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按文章</source>
      <translation>按文章</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按报纸</source>
      <translation>按報紙</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按日期</source>
      <translation>按日期</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按颜色</source>
      <translation>按顏色</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按标签</source>
      <translation>按標籤</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>按文件夹</source>
      <translation>按資料夾</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>显示边栏</source>
      <translation>顯示側邊欄</translation>
    </message>
    <message>
      <location filename="../../reader/settings.py" />
      <source>引文格式</source>
      <translation>引文格式</translation>
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
      <translation>事實</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>人物</source>
      <translation>人物</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>数据</source>
      <translation>數據</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>观点</source>
      <translation>觀點</translation>
    </message>
    <message>
      <location filename="../../reader/model.py" />
      <source>存疑</source>
      <translation>存疑</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>网页，可打印</source>
      <translation>網頁，可列印</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>Word 文档</source>
      <translation>Word 文件</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>W3C 网络批注</source>
      <translation>W3C 網路註解</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>纯文本</source>
      <translation>純文字</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 GB/T 7714—2025</source>
      <translation>引文 GB/T 7714—2025</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 GB/T 7714—2015</source>
      <translation>引文 GB/T 7714—2015</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 CSL-JSON</source>
      <translation>引文 CSL-JSON</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 BibTeX</source>
      <translation>引文 BibTeX</translation>
    </message>
    <message>
      <location filename="../../reader/export/__init__.py" />
      <source>引文 RIS</source>
      <translation>引文 RIS</translation>
    </message>
  </context>
</TS>
