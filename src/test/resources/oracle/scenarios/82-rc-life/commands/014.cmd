kubectl patch rc web -p '{"spec":{"minReadySeconds":3,"template":{"spec":{"containers":[{"name":"c","image":"nginx:1.26"}]}}}}'
