kubectl patch svc all -p '{"spec":{"ports":[{"port":80,"name":"b","targetPort":9090}]}}'
