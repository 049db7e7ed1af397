kubectl create namespace s-176
