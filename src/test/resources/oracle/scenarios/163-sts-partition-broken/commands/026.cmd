kubectl patch sts web -p '{"spec":{"revisionHistoryLimit":1,"updateStrategy":{"rollingUpdate":{"partition":0,"maxUnavailable":2}}}}'
