kubectl debug secure -it=false --image=busybox:1.36 --profile=sysadmin
