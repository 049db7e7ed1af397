kubectl patch pvc bysel -p '{"spec":{"storageClassName":"other"}}'
