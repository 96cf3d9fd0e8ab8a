# Made by `stemma generate bash`; do not edit.
_stemma() {
  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} options
  options='-h --help --version --threads --quiet --no-progress --verbatim --gazetteer --owners --max-record-size --max-page-size --max-compression-ratio --max-html-depth --max-html-tags --max-html-attributes --max-page-steps --max-text-size --config'
  if [ "$COMP_CWORD" -eq 1 ] && [[ $word != -* ]]; then
    COMPREPLY=($(compgen -W 'trace extract reuse attributions mentions add report serve export verify check help' -- "$word"))
    return
  fi
  case $command in
    trace) options+=' -o --output --json --replace --memory' ;;
    extract) options+=' ' ;;
    reuse) options+=' --pairs --against --memory' ;;
    attributions) options+=' ' ;;
    mentions) options+=' ' ;;
    add) options+=' ' ;;
    report) options+=' -o --output --json --memory' ;;
    serve) options+=' --port --write --memory' ;;
    export) options+=' --to -o --output --memory' ;;
    verify) options+=' --against --summary -o --output --memory' ;;
    check) options+=' ' ;;
    help) options+=' ' ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [ "$command" = help ]; then
    COMPREPLY=($(compgen -W 'trace extract reuse attributions mentions add report serve export verify check help' -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _stemma stemma
