kubectl create namespace s-151
