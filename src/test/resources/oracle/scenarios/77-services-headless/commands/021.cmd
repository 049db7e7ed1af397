kubectl patch svc web -p '{"spec":{"type":"ClusterIP","clusterIP":null,"externalName":null}}'
