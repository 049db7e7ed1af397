kubectl delete pods -l job-name=repl --wait=false
