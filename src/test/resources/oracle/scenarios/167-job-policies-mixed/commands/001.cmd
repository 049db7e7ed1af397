kubectl create namespace s-167
