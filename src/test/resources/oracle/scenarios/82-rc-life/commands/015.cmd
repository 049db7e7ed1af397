kubectl delete pod -l app=web --field-selector 'metadata.name!=stray' --wait=false
