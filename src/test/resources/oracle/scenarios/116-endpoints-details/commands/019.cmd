kubectl label pod named app=gone --overwrite
