kubectl get events --field-selector involvedObject.kind=CronJob -o custom-columns=R:.reason,O:.involvedObject.name,C:.count
