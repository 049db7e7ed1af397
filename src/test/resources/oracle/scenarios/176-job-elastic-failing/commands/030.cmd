kubectl delete job repl --wait=false
