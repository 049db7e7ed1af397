kubectl create rolebinding r --clusterrole=edit --serviceaccount=s-78:robot
