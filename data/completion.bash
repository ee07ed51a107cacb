# Completion of hlgl for bash 4.4 or newer. Made by: hlgl completion bash
if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 404)); then
    echo "@too_old@ ($BASH_VERSION)" >&2
else
    # $2 is what bash replaces; COMP_WORDS is parted at colons, so the line itself is handed on.
    _hlgl_completion() {
        local IFS=$'\t' command=${1/#'~/'/$HOME/} answer kind value _
        COMPREPLY=()
        [[ -x $command ]] || command=hlgl
        answer=$(env _HLGL_COMPLETE=bash_complete COMP_WORDS="${COMP_LINE:0:COMP_POINT}" \
            COMP_CWORD="$2" "$command" 2>/dev/null)
        while read -r kind value _; do
            case $kind in
                plain) COMPREPLY+=("$value") ;;
                file) _hlgl_files "$value" "$2" ;;
                toml) _hlgl_files "$value" "$2" -X '!*.toml' ;;
                folder) _hlgl_folders "$2" ;;
            esac
        done <<<"$answer"
    }

    # Files whose names go on from what is typed behind $1, and folders; if there are none, any file.
    _hlgl_files() {
        local before=$1 typed=${2#"$1"}
        compopt -o filenames -o default
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(
            compgen -P "$before" -d -- "$typed"
            compgen -P "$before" -f "${@:3}" -- "$typed"
        )
    }

    _hlgl_folders() {
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$1")
    }

    complete -o nosort -F _hlgl_completion hlgl
fi
