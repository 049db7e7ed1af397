kubectl get events --field-selector involvedObject.kind=PersistentVolumeClaim -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
