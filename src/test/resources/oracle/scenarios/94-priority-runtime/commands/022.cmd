kubectl create priorityclass s94-made --value=7 --description=x
