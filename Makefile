# Everything is set up by the first command that needs it: system packages (as root), .venv, pinned Python packages.
PY := .venv/bin/python
export PYTHON
.PHONY: help run test lint types unit e2e races bench fuzz stress quality screenshots office setup freeze deb check-deb clean
.NOTPARALLEL:

help: ## 这份说明
	@sed -n 's/^\([a-z0-9-]*\):.*## /  make \1\t/p' Makefile

run: ## 打开窗口；make run FILE=版面.txt 同时打开文件
	@scripts/run.sh $${FILE:+"$$FILE"} || [ $$? -eq 2 ] # 2: it has said why in words; make need not add to that

test: lint types ## 全部检查和测试；没有装的先装上
	@$(PY) -m pytest --numprocesses 2 --dist worksteal

lint: setup ## 代码风格，以及各层之间的引用
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -c 'from importlinter.cli import lint_imports_command as check; check(["--no-logo"])'

types: setup ## 类型检查
	@$(PY) -m mypy --no-error-summary

unit: setup ## 单元测试和（不上屏的）界面测试
	@$(PY) -m pytest -m "not e2e"

e2e: setup ## 在真的窗口里走一遍
	@$(PY) -m pytest -m e2e

races: setup ## 界面测试，每个后台任务（再反过来，每次按键）都随机晚一点；make races SEEDS="6 7"
	@for seed in $${SEEDS:-1 2 3 4 5}; do for who in late slow; do $(PY) -m pytest --numprocesses 4 --dist worksteal --$$who $$seed tests/ui tests/e2e tests/test_network.py || exit; done; done

bench: setup ## 启动和搜索的用时
	@$(PY) -m benchmarks.startup
	@$(PY) -m benchmarks.stalls
	@$(PY) -m benchmarks.typesetting
	@$(PY) -m benchmarks.reading --kept build/bench # 100,000 articles, built once
	@$(PY) -m benchmarks.search
	@$(PY) -m benchmarks.asking
	@$(PY) -m benchmarks.keeping
	@$(PY) -m benchmarks.importing

fuzz: setup ## 给每个读入口喂没有意义的数据；make fuzz N=次数（每个入口）
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.fuzz.mutated --executions $${N:-20000}
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.fuzz --executions $${N:-20000}

stress: setup ## 在随机时刻强行结束程序（kill -9）300 次，看资料库有没有丢东西
	@$(PY) -m tests.stress

quality: setup ## 语料上的得分；低于 tests/quality/floors.json 就不通过
	@$(PY) -m tests.quality --pages --check

screenshots: setup ## 使用指南的图（docs/images）；每个界面、每种主题、每种大小的图，放在 build/screenshots
	@QT_QPA_PLATFORM=offscreen $(PY) -m scripts.screenshots
	@QT_QPA_PLATFORM=offscreen $(PY) -m scripts.screenshots build/screenshots
	@QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 $(PY) -m scripts.screenshots build/screenshots --sizes 1100x760

office: setup ## 用 LibreOffice 打开导出的文件；没有装的先装上（root，下载约 100 MB，占约 350 MB）
	@{ command -v lowriter && command -v localc; } > /dev/null || apt-get install -y --no-install-recommends libreoffice-writer libreoffice-calc
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest tests/test_export.py -k libreoffice

setup: ## 只做准备：系统软件包、.venv
	@scripts/setup.sh test

freeze: ## 不需要 Python 的程序，放在 dist/banxin
	@scripts/package/freeze.sh

deb: ## Debian 软件包，放在 dist
	@scripts/package/deb.sh

check-deb: ## 在一个干净的 Debian 里装上软件包，用一遍（root；需要 debootstrap）
	@scripts/package/check.sh

clean: ## 删掉 .venv 和一切可以重做的东西
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
