kubectl create priorityclass s94-toohigh --value=2000000000
