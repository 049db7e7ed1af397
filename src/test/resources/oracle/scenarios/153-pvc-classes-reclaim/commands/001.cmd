kubectl create namespace s-153
