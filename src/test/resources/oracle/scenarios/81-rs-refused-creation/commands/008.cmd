kubectl describe rs web
