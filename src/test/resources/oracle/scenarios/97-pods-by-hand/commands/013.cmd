kubectl debug web --image=busybox:1.36 --target=c -c look -q -- sleep infinity
