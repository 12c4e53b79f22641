#!/bin/sh
# 从仓库重新生成网站，放到网页服务器的文件夹。不能发布的，网上的不变，退出码不是 0。每天由 cron 运行一次，见 .github/OPERATING.md。
# 用法：publish.sh 仓库文件夹 网站文件夹        需要：git、Node.js、rsync
set -eu
repository=$1
site=$2

cd "$repository"
git pull --quiet --ff-only
npm ci --silent --no-audit --no-fund
npm run --silent build -- --previous "$site"
rsync -a --delete --delay-updates dist/ "$site/"
