kubectl set selector svc/sel app=web
