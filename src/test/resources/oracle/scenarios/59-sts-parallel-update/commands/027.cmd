kubectl patch sts web -p '{"spec":{"revisionHistoryLimit":0,"updateStrategy":{"rollingUpdate":{"partition":0}}}}'
