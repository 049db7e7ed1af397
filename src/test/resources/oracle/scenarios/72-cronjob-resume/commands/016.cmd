kubectl patch cronjob minute -p '{"spec":{"suspend":false,"startingDeadlineSeconds":200,"successfulJobsHistoryLimit":1}}'
