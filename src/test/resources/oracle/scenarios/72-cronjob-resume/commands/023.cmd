kubectl create cronjob made --image=busybox:1.36 '--schedule=*/5 * * * *' -- date
