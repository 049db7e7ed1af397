kubectl get events --field-selector involvedObject.kind=ReplicaSet -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,C:.count,M:.message
