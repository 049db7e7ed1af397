kubectl create priorityclass system-mine --value=7
