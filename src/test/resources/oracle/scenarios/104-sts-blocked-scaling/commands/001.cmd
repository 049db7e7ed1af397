kubectl create namespace s-104
