kubectl create job j --image=busybox:1.36 -- date
