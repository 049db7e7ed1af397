kubectl patch deployment web -p '{"spec":{"revisionHistoryLimit":0}}'
