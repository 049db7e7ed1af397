kubectl create namespace s-159
