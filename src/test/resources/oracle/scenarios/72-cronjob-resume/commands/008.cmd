kubectl patch cronjob paused -p '{"spec":{"suspend":false}}'
