kubectl create job adhoc --image=busybox:1.36 -- sh -c 'exit 0'
