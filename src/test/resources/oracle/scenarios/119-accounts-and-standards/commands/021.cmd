kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=R:.reason,M:.message
