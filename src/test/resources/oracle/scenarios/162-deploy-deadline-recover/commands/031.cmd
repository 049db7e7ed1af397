kubectl get events --field-selector involvedObject.kind=Deployment -o custom-columns=R:.reason,M:.message
