kubectl set serviceaccount deployment/gone robot
