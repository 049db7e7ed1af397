kubectl get jobs,pods -l job-name=repl
