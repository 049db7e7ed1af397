kubectl get events --field-selector involvedObject.kind=PersistentVolumeClaim -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
