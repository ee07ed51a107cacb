#compdef hlgl
# Completion of hlgl for zsh. Made by: hlgl completion zsh
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }

_hlgl() {
    local command=${~words[1]} line before
    local -a answer fields plain described files
    [[ -x $command ]] || command=hlgl
    answer=("${(@f)$(env _HLGL_COMPLETE=zsh_complete \
        COMP_WORDS="${words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX" \
        COMP_CWORD="$PREFIX" $command 2>/dev/null)}")
    for line in $answer; do
        fields=("${(@ps:\t:)line}")
        case $fields[1] in
            plain)
                if [[ -n $fields[3] ]]; then
                    described+=("${fields[2]//:/\\:}:$fields[3]")
                else
                    plain+=("$fields[2]")
                fi
                ;;
            *) before=$fields[2] files=($fields[1]) ;;
        esac
    done
    (( $#described )) && _describe -V hlgl described
    (( $#plain )) && compadd -V hlgl -a plain
    if (( $#files )); then
        compset -p $#before
        case $files in
            toml) _files -g '*.toml' ;;
            folder) _path_files -/ ;; # _files would name files where there is no folder
            *) _files ;;
        esac
    fi
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _hlgl "$@"
else
    compdef _hlgl hlgl
fi
