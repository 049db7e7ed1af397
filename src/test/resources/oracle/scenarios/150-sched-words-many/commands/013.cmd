kubectl label node s150-b1 disk=ssd --overwrite
