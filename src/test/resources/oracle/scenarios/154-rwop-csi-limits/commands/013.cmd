kubectl patch csinode w1-k8s --type=json -p '[{"op":"replace","path":"/spec/drivers","value":[{"name":"csi.example.com","nodeID":"w1","topologyKeys":[],"allocatable":{"count":3}}]}]'
