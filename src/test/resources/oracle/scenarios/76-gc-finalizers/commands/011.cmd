kubectl patch configmap held --type=json -p '[{"op":"remove","path":"/metadata/finalizers"}]'
