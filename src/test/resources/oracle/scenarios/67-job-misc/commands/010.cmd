kubectl delete pods -l job-name=zero --grace-period=0 --force
