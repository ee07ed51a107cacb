"""What lies beside the wheels of the offline bundle: what installs them, and what to read first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyz

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNIX = """\
#!/bin/sh
# sh install.sh [FOLDER]    PYTHON=python3.12 sh install.sh [FOLDER]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$PWD/hlgl}
"${PYTHON:-python3}" -m venv --without-pip "$folder"
set -- "$here"/wheels/pip-*.whl
"$folder/bin/python" "$1/pip" install --quiet --disable-pip-version-check --no-index \\
  --find-links "$here/wheels" "{what}"
"$folder/bin/hlgl" --version
echo "安装完成: $folder/bin/hlgl"
"""

_WINDOWS = """\
@echo off
rem install.cmd [FOLDER]
setlocal
set "FOLDER=%~1"
if "%FOLDER%"=="" set "FOLDER=%CD%\\hlgl"
if "%PYTHON%"=="" set "PYTHON=py"
"%PYTHON%" -m venv --without-pip "%FOLDER%" || goto failed
for %%P in ("%~dp0wheels\\pip-*.whl") do set "PIP=%%~fP"
set "QUIET=--quiet --disable-pip-version-check --no-index"
set "PYTHON=%FOLDER%\\Scripts\\python.exe"
"%PYTHON%" "%PIP%\\pip" install %QUIET% --find-links "%~dp0wheels" "{what}" || goto failed
"%FOLDER%\\Scripts\\hlgl.exe" --version || goto failed
echo 安装完成: "%FOLDER%\\Scripts\\hlgl.exe"
exit /b 0
:failed
echo 安装未完成，原因见上。
exit /b 1
"""

_README = """\
hlgl {version} 离线安装说明

本文件夹含hlgl及其全部依赖，安装时不连接网络，不需要管理员权限，只需要已装好的Python。
适用系统：{platforms}
适用的Python：{pythons}

一、核对文件
  Linux、macOS：在本文件夹内运行  sha256sum -c SHA256SUMS （macOS为 shasum -a 256 -c SHA256SUMS）
  Windows：certutil -hashfile 文件名 SHA256 ，与SHA256SUMS中的一行比较

二、安装
  Linux、macOS：sh install.sh
  Windows：在命令提示符中运行  install.cmd
  默认装在当前文件夹下的hlgl中；要装到别处，把文件夹写在后面，如  sh install.sh /opt/hlgl
  有几个Python时用PYTHON指定，如  PYTHON=python3.12 sh install.sh
  已有虚拟环境的，也可在其中运行：
  pip install --no-index --find-links wheels "{what}"

三、使用
  Linux、macOS：hlgl/bin/hlgl check 2023.xlsx
  Windows：hlgl\\Scripts\\hlgl check 2023.xlsx
  先写一个填报用的工作簿：hlgl init 2023.xlsx；全部命令：hlgl --help

四、升级与卸载
  升级：用新的离线包装到另一个文件夹，试用后再停用旧的。
  卸载：删除所装的文件夹，别处没有留下任何东西。
"""


def files(version: str, platforms: Sequence[str], pythons: Sequence[str]) -> dict[str, bytes]:
    """Return what lies beside the wheels, by name, each as its readers open it."""
    what = f"hlgl-cli[{pyz.EXTRAS}]=={version}"
    words = {"version": version, "platforms": "、".join(platforms), "pythons": "、".join(pythons)}
    readme = _README.format(**words, what=what).replace("\n", "\r\n")
    return {
        "install.sh": _UNIX.replace("{what}", what).encode(),
        # The console of a Chinese Windows reads GBK, its Notepad a BOM.
        "install.cmd": _WINDOWS.replace("{what}", what).replace("\n", "\r\n").encode("gbk"),
        "安装说明.txt": readme.encode("utf-8-sig"),
    }
