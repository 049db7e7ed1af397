kubectl create job hand --from=cronjob/tick
