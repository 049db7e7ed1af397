kubectl patch job elastic -p '{"spec":{"template":{"spec":{"containers":[{"name":"main","image":"busybox:2"}]}}}}'
