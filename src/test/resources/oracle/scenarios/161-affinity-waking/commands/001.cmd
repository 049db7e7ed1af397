kubectl create namespace s-161
